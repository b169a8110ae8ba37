package dev.voiceline.core.runtime;

import dev.voiceline.core.disclosure.Verification;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The definite answers of one call, so that the same is not asked twice in it. Gone with the call.
 * A refusal or trouble is never kept: a corrected detail, or another minute, must have its chance.
 */
final class CallAnswers {
  private static final int MOST = 16;

  private final Map<Same, EligibilityAnswer> answers = new HashMap<>();

  /** What makes two questions the same. */
  private record Same(
      String payer,
      MemberId member,
      BirthDate born,
      Object patient,
      List<String> serviceTypes,
      LocalDate day) {
    static Same of(EligibilityQuestion question) {
      return new Same(
          question.payer().orElse("").toLowerCase(Locale.ROOT),
          question.member(),
          question.born(),
          List.of(question.patient(), question.relation(), question.provider()),
          question.service().serviceTypes(),
          question.serviceDate());
    }
  }

  Optional<EligibilityAnswer> to(EligibilityQuestion question) {
    return Optional.ofNullable(answers.get(Same.of(question)));
  }

  void keep(EligibilityQuestion question, EligibilityAnswer answer) {
    boolean definite =
        AnswerContent.coverage(answer)
            .filter(coverage -> Verification.of(question, coverage.person()).passes())
            .isPresent();
    if (definite && answers.size() < MOST) {
      answers.put(Same.of(question), answer);
    }
  }
}
