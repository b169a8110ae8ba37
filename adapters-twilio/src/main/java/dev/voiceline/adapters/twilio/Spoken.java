package dev.voiceline.adapters.twilio;

import dev.voiceline.core.language.Language;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence that the carrier speaks itself.
 *
 * @param language the account's own (US English) when empty
 * @param voice the carrier's name of a voice, such as {@code Polly.Lupe-Neural}; the account's own
 *     when empty
 */
public record Spoken(String text, Optional<SpokenLanguage> language, Optional<String> voice) {
  /** Better than the carrier's usual ones, where it has them. */
  private static final Map<String, String> VOICES = Map.of("es", "Polly.Lupe-Neural");

  /** In the account's own voice and language. */
  public static Spoken plain(String text) {
    return new Spoken(text, Optional.empty(), Optional.empty());
  }

  /**
   * In a language of the line: English in the account's own voice, others in the voice that the
   * carrier has for them. What the carrier does not speak it reads as if it were its own.
   */
  public static Spoken in(Language language, String text) {
    return language.equals(Language.ENGLISH)
        ? plain(text)
        : new Spoken(
            text,
            SpokenLanguage.of(language.code()),
            Optional.ofNullable(VOICES.get(language.code())));
  }

  /** Another sentence, said the same way. */
  public Spoken inTheSameVoice(String other) {
    return new Spoken(other, language, voice);
  }
}
