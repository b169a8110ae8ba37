package dev.voiceline.core.fidelity;

import java.util.Set;

/** A part of a sentence: a word, a figure of several words, or what divides it. */
sealed interface Part {
  /** A word. */
  record Word(String text) implements Part {}

  /** Money: what it may be, in cents. */
  record Money(Set<Long> cents) implements Part {}

  /** Hundredths of a percent. */
  record Percent(long hundredths) implements Part {}

  /** A date. */
  record Date(Day day) implements Part {}

  /** A figure without a unit, in hundredths. */
  record Figure(long hundredths) implements Part {}

  /**
   * Where another part begins that may be said of something else.
   *
   * @param strong whether what was only supposed before it is over
   */
  record Break(boolean strong) implements Part {}
}
