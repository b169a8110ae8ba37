package dev.voiceline.core.eligibility.answer;

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
import java.util.List;
import java.util.Optional;

/** What answers of several cases have in common. */
public final class AnswerContent {
  private AnswerContent() {}

  /** What is stated of one person; empty where nothing is. */
  public static Optional<Coverage> coverage(EligibilityAnswer answer) {
    return answer.accept(new OfCoverage());
  }

  /** Why the payer answered nothing, or not of all that was asked. */
  public static List<Rejection> rejections(EligibilityAnswer answer) {
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
