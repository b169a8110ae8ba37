package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import java.util.List;

/**
 * What was last disclosed in a call, so that it can be worded again in another way. It is health
 * data and is not printed.
 */
public record LastReport(EligibilityQuestion question, Disclosure what, EligibilityAnswer answer) {
  /** Of a disclosure. */
  public static LastReport of(InquiryEffect.Disclosed disclosed) {
    return new LastReport(disclosed.question(), disclosed.what(), disclosed.payers());
  }

  /** What it was about, in the caller's words. */
  public String about() {
    return question.service().asked();
  }

  /** The short telling. */
  public String brief(InquiryWording wording) {
    return wording.brief(answer, question);
  }

  /** The short telling without what is asked, one fact each. */
  public List<String> facts(InquiryWording wording) {
    return wording.facts(answer, question);
  }

  /** What is told on request. */
  public List<String> rest(InquiryWording wording) {
    return wording.of(answer, question).rest();
  }

  /** How many sentences the short telling has. */
  public int sentences(InquiryWording wording) {
    return wording.of(answer, question).brief().size();
  }

  @Override
  public String toString() {
    return "LastReport[" + what + "]";
  }
}
