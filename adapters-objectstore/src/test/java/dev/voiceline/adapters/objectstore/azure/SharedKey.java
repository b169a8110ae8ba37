package dev.voiceline.adapters.objectstore.azure;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a request, calculated from Microsoft's description of Shared Key. */
record SharedKey(String account, String key) {
  private static final List<String> HEADERS =
      List.of(
          "Content-Encoding",
          "Content-Language",
          "Content-Length",
          "Content-MD5",
          "Content-Type",
          "Date",
          "If-Modified-Since",
          "If-Match",
          "If-None-Match",
          "If-Unmodified-Since",
          "Range");

  boolean signed(HttpExchange request, Map<String, String> query) {
    String expected = "SharedKey " + account + ":" + signature(toSign(request, query));
    return expected.equals(first(request, "Authorization"));
  }

  private String toSign(HttpExchange request, Map<String, String> query) {
    String plain =
        HEADERS.stream()
            .map(name -> name.equals("Content-Length") ? length(request) : first(request, name))
            .collect(Collectors.joining("\n"));
    Map<String, String> own = new TreeMap<>();
    request
        .getRequestHeaders()
        .forEach((name, values) -> own.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    String vendors =
        own.entrySet().stream()
            .filter(each -> each.getKey().startsWith("x-ms-"))
            .map(each -> each.getKey() + ":" + each.getValue().strip() + "\n")
            .collect(Collectors.joining());
    String parameters =
        query.entrySet().stream()
            .map(each -> "\n" + each.getKey().toLowerCase(Locale.ROOT) + ":" + each.getValue())
            .collect(Collectors.joining());
    return request.getRequestMethod()
        + "\n"
        + plain
        + "\n"
        + vendors
        + "/"
        + account
        + request.getRequestURI().getRawPath()
        + parameters;
  }

  private static String length(HttpExchange request) {
    String length = first(request, "Content-Length");
    return length.equals("0") ? "" : length;
  }

  private static String first(HttpExchange request, String name) {
    return Optional.ofNullable(request.getRequestHeaders().getFirst(name)).orElse("");
  }

  private String signature(String toSign) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
      byte[] signature = mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
