package dev.voiceline.adapters.twilio;

import java.util.Optional;

/**
 * A sentence that the carrier speaks itself.
 *
 * @param language the account's own (US English) when empty
 * @param voice the carrier's name of a voice, such as {@code Polly.Lupe-Neural}; the account's own
 *     when empty
 */
public record Spoken(String text, Optional<SpokenLanguage> language, Optional<String> voice) {
  /** In the account's own voice and language. */
  public static Spoken plain(String text) {
    return new Spoken(text, Optional.empty(), Optional.empty());
  }

  /** Another sentence, said the same way. */
  public Spoken inTheSameVoice(String other) {
    return new Spoken(other, language, voice);
  }
}
