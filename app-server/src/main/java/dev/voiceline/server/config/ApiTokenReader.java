package dev.voiceline.server.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** The token of whoever may order calls; never shown. */
final class ApiTokenReader {
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{32,512}");

  private ApiTokenReader() {}

  static Optional<String> read(Fields fields) {
    Optional<String> token = fields.find(Setting.VOICELINE_API_TOKEN).map(Given::text);
    if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
      fields.problem(
          "VOICELINE_API_TOKEN must be 32 to 512 letters, digits or signs without blanks: make one with"
              + " \"openssl rand -hex 32\".");
    }
    return token;
  }
}
