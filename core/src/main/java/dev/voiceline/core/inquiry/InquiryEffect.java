package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolCallId;

/** What an inquiry wants done. */
public sealed interface InquiryEffect {
  /** Ask the directory; its answer comes back as {@link InquiryEvent.Answered} with the same id. */
  record Check(ToolCallId id, EligibilityQuestion question) implements InquiryEffect {}

  /** Give the model the one answer to its request. */
  record Answer(ToolAnswer answer) implements InquiryEffect {}

  /**
   * Put on the audit trail that health data leaves with the answer to this request. Precedes that
   * answer.
   *
   * @param question what was asked
   * @param payers what it is worded from
   */
  record Disclosed(
      ToolCallId id, Disclosure what, EligibilityQuestion question, EligibilityAnswer payers)
      implements InquiryEffect {
    @Override
    public String toString() {
      return "Disclosed[" + id + ", " + what + "]";
    }
  }

  /** Put on the audit trail that the inquiry has locked. Precedes the first answer that says so. */
  record LockedOut(ToolCallId id, int failedAttempts) implements InquiryEffect {}

  /** What was disclosed of a patient. */
  enum Disclosure {
    /** That coverage is active, and benefits. */
    BENEFITS,
    /** That coverage is not active, and since when. */
    NO_COVERAGE
  }
}
