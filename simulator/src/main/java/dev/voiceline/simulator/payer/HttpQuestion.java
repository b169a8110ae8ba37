package dev.voiceline.simulator.payer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param query what follows the path after {@code ?}, decoded; empty: nothing
 * @param headers by their names in lower case, the first of each
 * @param text the body, as UTF-8
 */
public record HttpQuestion(
    String method, String path, String query, Map<String, String> headers, String text) {
  /** One without a query. */
  public HttpQuestion(String method, String path, Map<String, String> headers, String text) {
    this(method, path, "", headers, text);
  }

  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Without what it holds: identifiers, credentials. */
  @Override
  public String toString() {
    return "HttpQuestion[" + method + " " + path + "]";
  }
}
