package dev.voiceline.core.turn;

import java.time.Duration;

/**
 * When a sound over the agent is an interruption. All spans are of the sound itself.
 *
 * @param afterSound a sound of this length is speech, even if its words never come
 * @param assentsUpTo a longer sound cuts the agent off whatever is said; up to here its words are
 *     waited for, since it may be no more than "okay, right"
 * @param awaitWords how long the words of such a sound are waited for
 * @param guardedAfter so long a sound cuts off even what is guarded
 * @param leastWords so many words cut the agent off; with 1 or more a sound without words never
 *     does
 * @param answersWithin so shortly before the end of what the agent says a word of assent is an
 *     answer
 */
public record BargeIn(
    Duration afterSound,
    Duration assentsUpTo,
    Duration awaitWords,
    Duration guardedAfter,
    int leastWords,
    Duration answersWithin) {

  /**
   * While words may still change, so many that are no assent cut the agent off at once; a single
   * one is as often a noise that a recognizer takes for a word.
   */
  static final int UNCERTAIN_WORDS = 2;

  /** What suits a telephone call. */
  public static BargeIn standard() {
    return new BargeIn(
        Duration.ofMillis(500),
        Duration.ofMillis(900),
        Duration.ofMillis(700),
        Duration.ofMillis(2_000),
        0,
        Duration.ofSeconds(1));
  }

  /** The same, but a sound without words is not enough. */
  public BargeIn byWordsOnly() {
    return new BargeIn(
        afterSound, assentsUpTo, awaitWords, guardedAfter, Math.max(1, leastWords), answersWithin);
  }

  boolean bySoundAlone() {
    return leastWords == 0;
  }
}
