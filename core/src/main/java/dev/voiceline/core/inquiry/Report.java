package dev.voiceline.core.inquiry;

import dev.voiceline.core.disclosure.Verification;
import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
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
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.telling.NextStep;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Optional;

/**
 * What an answer means for the inquiry.
 *
 * @param result for the model, already worded
 * @param disclosure what it tells of a patient; present exactly when the payer matched one, and the
 *     caller is verified
 * @param attempt how it counts towards the lock
 */
record Report(ToolResult result, Optional<Disclosure> disclosure, Attempt attempt) {
  /** What came of naming a patient. */
  enum Attempt {
    /** Nothing can be learned from it. */
    NONE,
    /** Nobody was found, for a reason that does not speak of the person. */
    REJECTED,
    /** Nobody or several fit. */
    MISSED
  }

  /**
   * Of an answer.
   *
   * @param member how the member ID was taken down
   */
  static Report of(
      EligibilityAnswer answer,
      EligibilityQuestion question,
      InquiryWording wording,
      IdentifierDialogue member) {
    return answer.accept(new Kinds(answer, question, wording, member));
  }

  private record Kinds(
      EligibilityAnswer payers,
      EligibilityQuestion question,
      InquiryWording wording,
      IdentifierDialogue member)
      implements EligibilityAnswer.Visitor<Report> {
    @Override
    public Report covered(Covered answer) {
      return disclosing("eligible", Disclosure.BENEFITS, answer.coverage());
    }

    @Override
    public Report notCovered(NotCovered answer) {
      return disclosing("not_eligible", Disclosure.NO_COVERAGE, answer.coverage());
    }

    @Override
    public Report pendingStatus(PendingStatus answer) {
      return disclosing("unclear", Disclosure.BENEFITS, answer.coverage());
    }

    @Override
    public Report conflict(Conflict answer) {
      return disclosing("unclear", Disclosure.BENEFITS, answer.coverage());
    }

    @Override
    public Report statusNotStated(StatusNotStated answer) {
      return disclosing("unclear", Disclosure.BENEFITS, answer.coverage());
    }

    @Override
    public Report memberNotMatched(MemberNotMatched answer) {
      return mismatch();
    }

    @Override
    public Report providerProblem(ProviderProblem answer) {
      return refused(answer.rejections());
    }

    /** A payer may say in its own words alone that it knows nobody with these details. */
    @Override
    public Report requestProblem(RequestProblem answer) {
      boolean unexplained =
          answer.rejections().stream().allMatch(each -> each.reason() == Reason.OTHER);
      return answer.kind() == RequestProblem.Kind.CONTENT && unexplained
          ? mismatch()
          : refused(answer.rejections());
    }

    @Override
    public Report payerUnavailable(PayerUnavailable answer) {
      return trouble("payer_unavailable", Attempt.NONE);
    }

    @Override
    public Report stillToCome(StillToCome answer) {
      return trouble("payer_unavailable", Attempt.NONE);
    }

    @Override
    public Report notOurs(NotOurs answer) {
      return answer.otherPerson() ? mismatch() : rejected();
    }

    @Override
    public Report notUnderstood(NotUnderstood answer) {
      return rejected();
    }

    /** Nobody knows which of them the caller is. */
    @Override
    public Report several(Several answer) {
      return mismatch();
    }

    /** Refusals on several levels may hold one that is about the person. */
    private Report refused(List<Rejection> rejections) {
      boolean person = rejections.stream().anyMatch(each -> each.reason() == Reason.MEMBER);
      return person ? mismatch() : rejected();
    }

    /** A payer that answers for another person than was asked about has matched nobody. */
    private Report disclosing(String status, Disclosure what, Coverage coverage) {
      return Verification.of(question, coverage.person()).passes()
          ? new Report(said(status), Optional.of(what), Attempt.NONE)
          : mismatch();
    }

    private Report rejected() {
      return trouble("rejected", Attempt.REJECTED);
    }

    private Report trouble(String status, Attempt attempt) {
      String advice = Advice.of(NextStep.of(payers, CallerRole.PATIENT));
      return new Report(
          ToolResult.say(status, wording.brief(payers, question), advice),
          Optional.empty(),
          attempt);
    }

    private ToolResult said(String status) {
      return ToolResult.say(status, wording.brief(payers, question));
    }

    private Report mismatch() {
      IdentifierDialogue next = member.notFound().next();
      return new Report(
          ToolResult.say("not_found", wording.mismatch(next), Advice.afterMiss(next)),
          Optional.empty(),
          Attempt.MISSED);
    }
  }
}
