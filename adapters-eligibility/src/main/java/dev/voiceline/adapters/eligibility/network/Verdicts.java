package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.StatusNotStated;
import dev.voiceline.core.eligibility.answer.FollowUp;
import java.util.Set;

/** What may be done after an answer. */
final class Verdicts {
  /** The payer did not take the service type, or not in that way (AAA03). */
  private static final Set<String> OTHER_SERVICE_TYPE =
      Set.of("04", "33", "53", "54", "55", "AF", "AG");

  private static final String WRONG_RECEIVER = "79";

  private Verdicts() {}

  /**
   * Whether the payer was not reached, so that the same may be asked again: it is down and does not
   * forbid it, or the message went astray and it says outright that it may be sent again.
   */
  static boolean mayBeRepeated(EligibilityAnswer answer) {
    if (answer instanceof PayerUnavailable unavailable) {
      return unavailable.retryable();
    }
    return answer instanceof RequestProblem problem
        && problem.kind() == RequestProblem.Kind.PAYER_ID
        && !problem.rejections().isEmpty()
        && problem.rejections().stream()
            .allMatch(
                each ->
                    each.code().equals(WRONG_RECEIVER)
                        && each.followUp().toOptional().filter(FollowUp::allowsRetry).isPresent());
  }

  /** Whether the plan as a whole should be asked for instead of the service. */
  static boolean wantsPlanOnly(EligibilityAnswer answer) {
    boolean told =
        AnswerContent.coverage(answer).isPresent() && !(answer instanceof StatusNotStated);
    return !told
        && AnswerContent.rejections(answer).stream()
            .anyMatch(each -> OTHER_SERVICE_TYPE.contains(each.code()));
  }
}
