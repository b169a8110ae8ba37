package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.telling.AnswerWording;
import dev.voiceline.core.eligibility.telling.Telling;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import java.util.Optional;

/**
 * What a caller would hear of an answer. Without a service the plan as a whole is told.
 *
 * @param phrases the caller's language
 * @param caller who asks
 */
public record AnswerSentences(Phrases phrases, CallerRole caller) {
  /** In English, for a clinic. */
  public static AnswerSentences english() {
    return new AnswerSentences(Languages.standard().english(), CallerRole.CLINIC);
  }

  Telling written(EligibilityAnswer answer, Optional<ServiceSought> asked) {
    return new AnswerWording(phrases.written(), caller).of(answer, service(asked));
  }

  Telling spoken(EligibilityAnswer answer, Optional<ServiceSought> asked) {
    return new AnswerWording(phrases.spoken(), caller).of(answer, service(asked));
  }

  private static ServiceSought service(Optional<ServiceSought> asked) {
    return asked.orElseGet(() -> ServiceSought.ofCode("30"));
  }
}
