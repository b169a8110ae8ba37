package dev.voiceline.server.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Secrets are named in {@code voiceline.yaml}, and kept in the environment or {@code .env}. */
final class SecretVariable {
  /** Capitals, so that a token that was written here by mistake is not taken for a name. */
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private SecretVariable() {}

  /** What the variable holds; what is not a name is not shown: it may be the secret itself. */
  static Optional<String> read(
      Fields fields, Branch branch, String key, Given given, String example) {
    if (!VARIABLE.matcher(given.text()).matches()) {
      branch.problem(
          key,
          "must name the variable that holds the secret, such as %s, and never be the secret itself."
              .formatted(example));
      return Optional.empty();
    }
    Optional<String> value = fields.variable(given.text());
    if (value.isEmpty()) {
      branch.problem(
          key,
          "names %s, which is not set: set it in the environment or in .env."
              .formatted(given.text()));
    }
    return value;
  }

  /** The same for a setting of the file's own place. */
  static Optional<String> read(Fields fields, Given given, String example) {
    if (!VARIABLE.matcher(given.text()).matches()) {
      fields.problem(
          "%s must name the variable that holds the secret, such as %s, and never be the secret itself."
              .formatted(given.name(), example));
      return Optional.empty();
    }
    Optional<String> value = fields.variable(given.text());
    if (value.isEmpty()) {
      fields.problem(
          "%s names %s, which is not set: set it in the environment or in .env."
              .formatted(given.name(), given.text()));
    }
    return value;
  }
}
