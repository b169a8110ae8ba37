package dev.voiceline.simulator.phone.carrier;

import java.time.Duration;

/**
 * How reliably Twilio's requests arrive: at least once, in any order.
 *
 * @param twice whether every request is sent a second time after it was answered, as Twilio does
 *     when it has not seen the answer; the second answer counts
 * @param reportsLate how late reports of a call's progress are sent
 * @param reportsReversed whether a call's progress is told in reverse: the later a step, the sooner
 *     its report, 200 ms apart
 * @param reportsRepeated whether every report is sent once more, after another 200 ms
 */
public record Delivery(
    boolean twice, Duration reportsLate, boolean reportsReversed, boolean reportsRepeated) {
  /** Everything arrives once, at once. */
  public static Delivery prompt() {
    return new Delivery(false, Duration.ZERO, false, false);
  }

  /** With every request sent twice. */
  public Delivery everyRequestTwice() {
    return new Delivery(true, reportsLate, reportsReversed, reportsRepeated);
  }

  /** With reports that come so late. */
  public Delivery reportsLate(Duration by) {
    return new Delivery(twice, by, reportsReversed, reportsRepeated);
  }

  /** With reports that overtake each other. */
  public Delivery reportsOutOfOrder() {
    return new Delivery(twice, reportsLate, true, reportsRepeated);
  }

  /** With reports that come again. */
  public Delivery reportsAgain() {
    return new Delivery(twice, reportsLate, reportsReversed, true);
  }
}
