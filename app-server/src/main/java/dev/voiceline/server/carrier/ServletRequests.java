package dev.voiceline.server.carrier;

import dev.voiceline.server.limits.Source;
import dev.voiceline.server.limits.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Takes from a servlet's request what a check looks at. */
public final class ServletRequests {
  private ServletRequests() {}

  /** Path and query stay as they were on the wire, for the carrier has signed them so. */
  public static RequestCheck.Request of(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      String value = request.getHeader(name);
      headers.put(name.toLowerCase(Locale.ROOT), value == null ? "" : value);
    }
    String query = request.getQueryString();
    String path = request.getRequestURI();
    return new RequestCheck.Request(
        query == null ? path : path + "?" + query, request.getProtocol(), headers);
  }

  /** Whom a request comes from. */
  public static Source source(HttpServletRequest request, TrustedProxies proxies) {
    return proxies.source(
        request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }
}
