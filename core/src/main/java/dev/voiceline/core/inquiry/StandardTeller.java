package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.telling.AnswerWording;
import dev.voiceline.core.eligibility.telling.Telling;
import dev.voiceline.core.language.Figures;

/** Words answers as this library does. One of its kind, so that it can be told from others. */
enum StandardTeller implements AnswerTeller {
  INSTANCE;

  @Override
  public Telling tell(
      EligibilityAnswer answer, ServiceSought service, CallerRole audience, Figures figures) {
    return new AnswerWording(figures, audience).of(answer, service);
  }
}
