package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.eligibility.EligibilityOutcome.Ambiguous;
import dev.voiceline.core.eligibility.EligibilityOutcome.Eligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotEligible;
import dev.voiceline.core.eligibility.EligibilityOutcome.NotFound;
import dev.voiceline.core.eligibility.EligibilityOutcome.PayerUnavailable;
import dev.voiceline.core.eligibility.EligibilityOutcome.Rejected;
import dev.voiceline.core.eligibility.EligibilityOutcome.TimedOut;

/**
 * One method for each outcome of a check.
 *
 * @param <R> what comes of an outcome
 */
interface OutcomeCases<R> {
  R eligible(Eligible outcome);

  R notEligible(NotEligible outcome);

  R notFound(NotFound outcome);

  R ambiguous(Ambiguous outcome);

  R rejected(Rejected outcome);

  R payerUnavailable(PayerUnavailable outcome);

  R timedOut(TimedOut outcome);

  /** Calls the method of the outcome. */
  default R of(EligibilityOutcome outcome) {
    if (outcome instanceof Eligible eligible) {
      return eligible(eligible);
    }
    if (outcome instanceof NotEligible notEligible) {
      return notEligible(notEligible);
    }
    if (outcome instanceof NotFound notFound) {
      return notFound(notFound);
    }
    if (outcome instanceof Ambiguous ambiguous) {
      return ambiguous(ambiguous);
    }
    if (outcome instanceof Rejected rejected) {
      return rejected(rejected);
    }
    if (outcome instanceof PayerUnavailable unavailable) {
      return payerUnavailable(unavailable);
    }
    return timedOut((TimedOut) outcome);
  }
}
