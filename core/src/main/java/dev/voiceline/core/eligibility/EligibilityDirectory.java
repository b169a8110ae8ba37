package dev.voiceline.core.eligibility;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.hearing.MemberIdPattern;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Whoever knows what a patient's insurance covers. Safe for use by any thread.
 *
 * <ul>
 *   <li>{@code ELIG-01} every check ends in one answer; trouble is an answer, not an exception.
 *   <li>{@code ELIG-02} a check returns at once and never blocks its caller.
 *   <li>{@code ELIG-03} the same question with the same key has the same effect and answer as once.
 *   <li>{@code ELIG-04} coverage is told only when member ID and date of birth belong together.
 *   <li>{@code ELIG-05} what the payer did not say is not stated, never zero, "none" or "not
 *       required".
 *   <li>{@code ELIG-06} a service that nobody knows does not hide the coverage: it is asked as the
 *       plan as a whole.
 *   <li>{@code ELIG-07} no answer prints an identifier.
 *   <li>{@code ELIG-08} the answer comes within the deadline, at the latest as {@link
 *       EligibilityAnswer.PayerUnavailable}.
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
  CompletionStage<EligibilityAnswer> check(
      EligibilityQuestion question, IdempotencyKey key, Duration deadline);

  /**
   * How the member IDs of a payer are made, so that what callers say is heard right. Returns at
   * once; any shape where nothing is known of it.
   *
   * @param payer as the caller called the insurance; the usual one when none is named
   */
  default MemberIdPattern memberIds(Optional<String> payer) {
    return MemberIdPattern.ANY;
  }

  /**
   * The name that the directory has for the payer that it asks then, never the caller's words.
   * Returns at once.
   *
   * @return empty when it asks nobody, or has no name for it
   */
  default Optional<String> payerOf(EligibilityQuestion question) {
    return Optional.empty();
  }
}
