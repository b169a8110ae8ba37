package dev.voiceline.server.config;

import dev.voiceline.adapters.twilio.Spoken;
import dev.voiceline.adapters.twilio.SpokenLanguage;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the carrier speaks within a part of the file.
 *
 * @param language the account's own when empty
 * @param voice the account's own when empty
 */
record SpokenReader(Optional<SpokenLanguage> language, Optional<String> voice) {
  private static final Pattern VOICE = Pattern.compile("[A-Za-z]+(\\.[A-Za-z0-9-]{1,60})?");

  /** As the account has it. */
  static SpokenReader usual() {
    return new SpokenReader(Optional.empty(), Optional.empty());
  }

  /** As a group says, which otherwise is as the one around it. */
  SpokenReader within(Branch branch) {
    Optional<Given> tag = branch.value("language");
    Optional<SpokenLanguage> own = tag.map(Given::text).flatMap(SpokenLanguage::of);
    if (tag.isPresent() && own.isEmpty()) {
      branch.problem(
          "language",
          "is \"%s\", which Twilio does not speak: write a language as es or es-MX."
              .formatted(Fields.shown(tag.get().text())));
    }
    Optional<String> name = branch.value("voice").map(Given::text);
    if (name.isPresent() && !VOICE.matcher(name.get()).matches()) {
      branch.problem(
          "voice",
          "is \"%s\", but must be a voice of Twilio's, such as Polly.Lupe-Neural."
              .formatted(Fields.shown(name.get())));
    }
    // A voice belongs to a language, so another language leaves it behind.
    boolean sameLanguage = tag.isEmpty() || own.equals(language);
    return new SpokenReader(own.or(() -> language), name.or(() -> sameLanguage ? voice : name));
  }

  Spoken sentence(String text) {
    return new Spoken(text, language, voice);
  }
}
