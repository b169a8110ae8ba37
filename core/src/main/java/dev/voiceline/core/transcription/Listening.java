package dev.voiceline.core.transcription;

import dev.voiceline.core.language.Language;
import java.util.List;

/**
 * What is listened for.
 *
 * @param languages that the caller may speak, the likeliest first
 * @param terms words that are rare elsewhere and likely here: procedures, medicines, plans
 * @param patience how long a pause may be inside a turn
 */
public record Listening(List<Language> languages, List<String> terms, Patience patience) {
  public Listening {
    languages = List.copyOf(languages);
    terms = List.copyOf(terms);
  }

  /** How soon a pause is taken for the end of a turn. */
  public enum Patience {
    /** Yes or no was asked. */
    SHORT,
    /** As usual. */
    USUAL,
    /** An ID, a date or a spelled name is being read out, with pauses between its parts. */
    LONG
  }
}
