package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether to ask again after a refusal, and what to change: by its reason (X12 AAA03), unless the
 * payer itself says that it may not be sent again (AAA04).
 */
final class RetryAdvice {
  private static final Map<String, String> ADVICE = CodeTable.read("reject-retries.txt");
  private static final String NO = "no";

  private RetryAdvice() {}

  /** Of refusals; empty where nobody can tell. */
  private static Optional<String> of(List<Rejection> rejections, String ifForbidden) {
    Optional<Rejection> forbidding = rejections.stream().filter(RetryAdvice::forbids).findFirst();
    if (forbidding.isPresent()) {
      return Optional.of(
          forbidding
              .flatMap(each -> each.followUp().toOptional())
              .filter(next -> next == FollowUp.DO_NOT_RESEND)
              .map(next -> ifForbidden)
              .orElse("no: passed to a third party"));
    }
    return rejections.stream()
        .flatMap(each -> Optional.ofNullable(ADVICE.get(each.code())).stream())
        .findFirst();
  }

  /** Of a payer that cannot answer now. */
  static String of(EligibilityAnswer.PayerUnavailable answer) {
    if (answer.retryable()) {
      return "yes, back off";
    }
    boolean later =
        answer.rejections().stream()
            .flatMap(each -> each.followUp().toOptional().stream())
            .anyMatch(next -> next == FollowUp.ANSWER_LATER);
    return later ? "no: the payer will answer later" : "no: resubmission not allowed";
  }

  /** A refusal of a person. */
  static Optional<String> ofMember(List<Rejection> rejections) {
    return of(rejections, "no: hand to staff");
  }

  /** A refusal of anything else. */
  static Optional<String> ofOthers(List<Rejection> rejections) {
    return of(rejections, NO);
  }

  private static boolean forbids(Rejection rejection) {
    return rejection
        .followUp()
        .toOptional()
        .filter(next -> next == FollowUp.DO_NOT_RESEND || next == FollowUp.THIRD_PARTY)
        .isPresent();
  }
}
