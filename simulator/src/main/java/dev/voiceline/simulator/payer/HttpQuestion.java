package dev.voiceline.simulator.payer;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param headers by their names in lower case, the first of each
 * @param text the body, as UTF-8
 */
public record HttpQuestion(String method, String path, Map<String, String> headers, String text) {
  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
