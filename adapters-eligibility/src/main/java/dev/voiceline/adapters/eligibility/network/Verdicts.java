package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Conflict;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Covered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.MemberNotMatched;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotCovered;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotOurs;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PayerUnavailable;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.PendingStatus;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.ProviderProblem;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.Several;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.StatusNotStated;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.StillToCome;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Rejection;
import java.util.List;
import java.util.Optional;
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
    boolean told = coverage(answer).isPresent() && !(answer instanceof StatusNotStated);
    return !told
        && rejections(answer).stream().anyMatch(each -> OTHER_SERVICE_TYPE.contains(each.code()));
  }

  /** What the payer states of the patient; empty when it states nothing. */
  static Optional<Coverage> coverage(EligibilityAnswer answer) {
    return answer.accept(new OfCoverage());
  }

  /** Why the payer answered nothing, or not of all. */
  static List<Rejection> rejections(EligibilityAnswer answer) {
    return answer.accept(new OfRejections());
  }

  private static final class OfCoverage extends Default<Optional<Coverage>> {
    OfCoverage() {
      super(Optional.empty());
    }

    @Override
    Optional<Coverage> of(Coverage coverage) {
      return Optional.of(coverage);
    }
  }

  private static final class OfRejections extends Default<List<Rejection>> {
    OfRejections() {
      super(List.of());
    }

    @Override
    List<Rejection> of(Coverage coverage) {
      return coverage.rejections();
    }

    @Override
    List<Rejection> refused(List<Rejection> rejections) {
      return rejections;
    }
  }

  /** Cases with coverage, cases with refusals, and the others. */
  private abstract static class Default<R> implements EligibilityAnswer.Visitor<R> {
    private final R otherwise;

    Default(R otherwise) {
      this.otherwise = otherwise;
    }

    abstract R of(Coverage coverage);

    R refused(List<Rejection> rejections) {
      return otherwise;
    }

    @Override
    public R covered(Covered answer) {
      return of(answer.coverage());
    }

    @Override
    public R notCovered(NotCovered answer) {
      return of(answer.coverage());
    }

    @Override
    public R pendingStatus(PendingStatus answer) {
      return of(answer.coverage());
    }

    @Override
    public R conflict(Conflict answer) {
      return of(answer.coverage());
    }

    @Override
    public R statusNotStated(StatusNotStated answer) {
      return of(answer.coverage());
    }

    @Override
    public R memberNotMatched(MemberNotMatched answer) {
      return refused(answer.rejections());
    }

    @Override
    public R providerProblem(ProviderProblem answer) {
      return refused(answer.rejections());
    }

    @Override
    public R requestProblem(RequestProblem answer) {
      return refused(answer.rejections());
    }

    @Override
    public R payerUnavailable(PayerUnavailable answer) {
      return refused(answer.rejections());
    }

    @Override
    public R stillToCome(StillToCome answer) {
      return otherwise;
    }

    @Override
    public R notOurs(NotOurs answer) {
      return otherwise;
    }

    @Override
    public R notUnderstood(NotUnderstood answer) {
      return otherwise;
    }

    @Override
    public R several(Several answer) {
      return otherwise;
    }
  }
}
