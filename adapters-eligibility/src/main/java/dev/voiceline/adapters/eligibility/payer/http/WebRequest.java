package dev.voiceline.adapters.eligibility.payer.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request. It prints neither its headers nor its body.
 *
 * @param headers by name, which is not case-sensitive
 * @param body sent as UTF-8; empty: none
 */
public record WebRequest(String method, URI url, Map<String, String> headers, String body) {
  public WebRequest {
    TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  /** A POST of that body. */
  public static WebRequest post(URI url, String contentType, String body) {
    return new WebRequest("POST", url, Map.of("Content-Type", contentType), body);
  }

  /** A POST of fields, as a web form sends them. */
  public static WebRequest form(URI url, Map<String, String> fields) {
    String body =
        new TreeMap<>(fields)
            .entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    return post(url, "application/x-www-form-urlencoded", body);
  }

  /** A GET. */
  public static WebRequest get(URI url) {
    return new WebRequest("GET", url, Map.of(), "");
  }

  /** With a header more, or another value of it. */
  public WebRequest with(String header, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new WebRequest(method, url, more, body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "WebRequest[" + method + ", " + body.length() + " characters]";
  }
}
