package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.telling.Telling;
import dev.voiceline.core.language.Figures;

/**
 * Words a payer's answer. The same answer is always told in the same words. Safe for use by any
 * thread; it must not block.
 */
@FunctionalInterface
public interface AnswerTeller {
  /**
   * The sentences about a service.
   *
   * @param audience in whose words
   * @param figures the language, and whether for the ear or for the eye
   */
  Telling tell(
      EligibilityAnswer answer, ServiceSought service, CallerRole audience, Figures figures);

  /** In this library's own words. */
  static AnswerTeller standard() {
    return StandardTeller.INSTANCE;
  }
}
