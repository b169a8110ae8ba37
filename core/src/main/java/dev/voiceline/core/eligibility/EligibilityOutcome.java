package dev.voiceline.core.eligibility;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** What came of an eligibility check. None of the cases prints an identifier. */
public sealed interface EligibilityOutcome {
  /** Coverage is active. */
  record Eligible(Deductible deductible, ServiceBenefit benefit) implements EligibilityOutcome {}

  /**
   * The patient is known, the coverage is not active.
   *
   * @param since the first day without coverage, when the payer says
   */
  record NotEligible(Reason reason, Optional<LocalDate> since) implements EligibilityOutcome {
    /** Why. */
    public enum Reason {
      TERMINATED,
      NOT_YET_EFFECTIVE,
      INACTIVE
    }
  }

  /** Nobody fits what was given (X12 AAA 71, 72, 75). */
  record NotFound(Mismatch mismatch) implements EligibilityOutcome {
    /** What did not fit, as far as the payer says. */
    public enum Mismatch {
      MEMBER_ID,
      BIRTH_DATE,
      UNSPECIFIED
    }
  }

  /** Several people fit (X12 AAA 76, 68). */
  record Ambiguous() implements EligibilityOutcome {}

  /** The payer refuses the request as such; the code is its own. */
  record Rejected(String code) implements EligibilityOutcome {}

  /** The payer cannot answer now (X12 AAA 42, 80). */
  record PayerUnavailable(Optional<Duration> retryAfter) implements EligibilityOutcome {}

  /** No answer within the deadline. */
  record TimedOut() implements EligibilityOutcome {}
}
