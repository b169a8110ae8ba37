package dev.voiceline.core.runtime;

import dev.voiceline.core.eligibility.EligibilityOutcome;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;

/**
 * What was last disclosed in a call, so that it can be worded again in another way. It is health
 * data and is not printed.
 *
 * @param procedure what it was about, in the caller's words
 */
record LastReport(String procedure, Disclosure what, EligibilityOutcome outcome) {
  @Override
  public String toString() {
    return "LastReport[" + what + "]";
  }
}
