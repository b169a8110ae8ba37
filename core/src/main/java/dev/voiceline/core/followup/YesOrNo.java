package dev.voiceline.core.followup;

import dev.voiceline.core.language.Phrase;
import java.util.Set;

/**
 * What a caller answered to a yes-or-no question, in any language of the line. Only what begins
 * with a yes, and takes nothing back, is one: a wrong yes costs more than a question asked twice.
 */
public enum YesOrNo {
  YES,
  NO,
  UNCLEAR;

  /** They say yes only at the beginning. */
  private static final Set<String> BEGINNINGS = Set.of("i do", "please do");

  /** Reads an answer, as a recognizer wrote it. */
  public static YesOrNo of(String said) {
    SaidWords words = SaidWords.of(said).without(Phrase.HESITATIONS);
    if (said.contains("?") || words.holdAny(Phrase.HEDGES)) {
      return UNCLEAR;
    }
    if (words.beginWith(Phrase.NO_WORDS)) {
      boolean both =
          SaidWords.phrases(Phrase.YES_WORDS)
              .filter(entry -> !BEGINNINGS.contains(entry))
              .anyMatch(words::hold);
      return both ? UNCLEAR : NO;
    }
    return words.beginWith(Phrase.YES_WORDS) && !words.holdAny(Phrase.NEGATIONS) ? YES : UNCLEAR;
  }
}
