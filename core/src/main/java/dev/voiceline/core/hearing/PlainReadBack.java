package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Figures;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;

/**
 * Identifiers in a language's own figures, without words for the letters: where nothing was
 * misheard, or somebody else speaks.
 */
public record PlainReadBack(Figures figures) {
  /** One character at a time. */
  public String member(MemberId id) {
    return figures.characters(id.reveal(Purpose.READ_BACK));
  }

  /** The month as a word and the whole year. */
  public String born(BirthDate date) {
    return figures.date(date.reveal(Purpose.READ_BACK));
  }

  /** As many write it: {@code M B 1 2 3 4 5 6}. */
  public static String spaced(MemberId id) {
    return String.join(" ", id.reveal(Purpose.READ_BACK).split(""));
  }
}
