package dev.voiceline.server.config;

import dev.voiceline.core.privacy.KeyedHash;
import dev.voiceline.core.privacy.Pseudonyms;
import java.util.Optional;
import java.util.regex.Pattern;

/** The accounts of the realtime model and what both have in common. */
final class RealtimeReader {
  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7E]{32,512}");

  private RealtimeReader() {}

  static RealtimeSettings read(Fields fields) {
    Optional<RealtimeManner> manner = MannerReader.read(fields);
    return new RealtimeSettings(
        OpenAiReader.read(fields, manner),
        AzureReader.read(fields, manner),
        pseudonyms(fields),
        fields.flag(Setting.CACHED_GREETING, false));
  }

  /** The account's own token is a secret that every node has, and survives restarts. */
  private static Pseudonyms pseudonyms(Fields fields) {
    Optional<String> own = fields.find(Setting.VOICELINE_PSEUDONYM_KEY).map(Given::text);
    if (own.isPresent() && !SECRET.matcher(own.get()).matches()) {
      fields.problem(
          "VOICELINE_PSEUDONYM_KEY must be 32 to 512 letters, digits or signs without blanks: make one with"
              + " \"openssl rand -hex 32\".");
    }
    return own.or(() -> fields.find(Setting.TWILIO_AUTH_TOKEN).map(Given::text))
        .map(KeyedHash::ofSecret)
        .<Pseudonyms>map(made -> made)
        .orElseGet(Pseudonyms::none);
  }
}
