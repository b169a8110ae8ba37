package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Reason;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.List;

/** What would help, answer by answer, and reason by reason (X12 AAA03). */
record Steps(CallerRole role) implements EligibilityAnswer.Visitor<NextStep> {
  @Override
  public NextStep covered(EligibilityAnswer.Covered answer) {
    return NextStep.NONE;
  }

  @Override
  public NextStep notCovered(EligibilityAnswer.NotCovered answer) {
    return NextStep.NONE;
  }

  @Override
  public NextStep pendingStatus(EligibilityAnswer.PendingStatus answer) {
    return NextStep.NONE;
  }

  @Override
  public NextStep conflict(EligibilityAnswer.Conflict answer) {
    return NextStep.PERSON;
  }

  @Override
  public NextStep statusNotStated(EligibilityAnswer.StatusNotStated answer) {
    return NextStep.PERSON;
  }

  @Override
  public NextStep memberNotMatched(EligibilityAnswer.MemberNotMatched answer) {
    return step(answer.rejections(), NextStep.ALL_DETAILS);
  }

  @Override
  public NextStep providerProblem(EligibilityAnswer.ProviderProblem answer) {
    return NextStep.PERSON;
  }

  @Override
  public NextStep requestProblem(EligibilityAnswer.RequestProblem answer) {
    return switch (answer.kind()) {
      case ENVELOPE, SYNTAX, CREDENTIALS -> NextStep.PERSON;
      case DATE -> step(answer.rejections(), NextStep.TODAY);
      case PAYER_ID -> step(answer.rejections(), NextStep.PAYER);
      case CONTENT, SEVERAL_LEVELS -> step(answer.rejections(), NextStep.PERSON);
    };
  }

  @Override
  public NextStep payerUnavailable(EligibilityAnswer.PayerUnavailable answer) {
    return answer.retryable() ? NextStep.LATER : NextStep.PERSON;
  }

  @Override
  public NextStep stillToCome(EligibilityAnswer.StillToCome answer) {
    return NextStep.LATER;
  }

  @Override
  public NextStep notOurs(EligibilityAnswer.NotOurs answer) {
    return answer.otherPerson() ? NextStep.ALL_DETAILS : NextStep.LATER;
  }

  @Override
  public NextStep notUnderstood(EligibilityAnswer.NotUnderstood answer) {
    return switch (answer.kind()) {
      case MALFORMED, INCOMPLETE -> NextStep.LATER;
      case TEMPLATE, OTHER_VERSION, WITHDRAWN -> NextStep.PERSON;
    };
  }

  @Override
  public NextStep several(EligibilityAnswer.Several answer) {
    return answer.batch() ? NextStep.NONE : NextStep.NAME;
  }

  /** By the most general of the refusals. */
  private NextStep step(List<Rejection> rejections, NextStep otherwise) {
    return RejectionSentences.inOrder(rejections).stream()
        .findFirst()
        .map(this::step)
        .orElse(otherwise);
  }

  private NextStep step(Rejection rejection) {
    boolean person = rejection.reason() == Reason.MEMBER;
    if (person && rejection.followUp().equals(Stated.known(FollowUp.DO_NOT_RESEND))) {
      return NextStep.PERSON;
    }
    return person && role != CallerRole.CLINIC ? NextStep.ALL_DETAILS : byCode(rejection.code());
  }

  private static NextStep byCode(String code) {
    return switch (code) {
      case "15", "65", "68", "73", "76" -> NextStep.NAME;
      case "58", "60", "71" -> NextStep.BIRTH_DATE;
      case "64", "72" -> NextStep.MEMBER_ID;
      case "67", "75", "78" -> NextStep.ALL_DETAILS;
      case "77" -> NextStep.RELATION;
      case "79", "T4" -> NextStep.PAYER;
      case "52", "56", "57", "62", "63" -> NextStep.TODAY;
      case "42", "80" -> NextStep.LATER;
      default -> NextStep.PERSON;
    };
  }
}
