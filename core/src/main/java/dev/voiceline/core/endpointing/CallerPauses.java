package dev.voiceline.core.endpointing;

import java.time.Duration;

/**
 * How long this caller pauses within turns: an average in which the past weighs three times as much
 * as the latest.
 *
 * @param average zero before the first
 */
record CallerPauses(Duration average) {
  static final CallerPauses NONE = new CallerPauses(Duration.ZERO);

  private static final int PAST = 3;

  /** One more. */
  CallerPauses and(Duration pause, Duration usual) {
    Duration before = average.isZero() ? usual : average;
    return new CallerPauses(before.multipliedBy(PAST).plus(pause).dividedBy(PAST + 1L));
  }
}
