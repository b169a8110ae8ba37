package dev.voiceline.core.eligibility;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Whoever knows what a patient's insurance covers. Safe for use by any thread.
 *
 * <ul>
 *   <li>{@code ELIG-01} every check ends in one outcome; trouble is an outcome, not an exception.
 *   <li>{@code ELIG-02} a check returns at once and never blocks its caller.
 *   <li>{@code ELIG-03} the same inquiry with the same key has the same effect and outcome as once.
 *   <li>{@code ELIG-04} benefits are given only when member ID and date of birth belong together.
 *   <li>{@code ELIG-05} what the payer did not say is unknown, never zero, "none" or "not
 *       required".
 *   <li>{@code ELIG-06} an unfamiliar procedure does not hide the coverage: the benefit alone is
 *       unrecognized.
 *   <li>{@code ELIG-07} no outcome prints an identifier.
 *   <li>{@code ELIG-08} the outcome comes within the deadline, at the latest as {@code TimedOut}.
 *   <li>{@code ELIG-09} checks of many calls at once do not disturb each other.
 * </ul>
 */
public interface EligibilityDirectory {
  /**
   * Asks.
   *
   * @param key the same for every attempt at the same request
   * @param deadline from now
   */
  CompletionStage<EligibilityOutcome> check(
      EligibilityInquiry inquiry, IdempotencyKey key, Duration deadline);
}
