package dev.voiceline.core.eligibility.telling;

import static dev.voiceline.core.eligibility.telling.Answers.FROM;
import static dev.voiceline.core.eligibility.telling.Answers.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem.Kind;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTest {
  @ParameterizedTest
  @CsvSource({
    "15, CONTENT, NAME",
    "66, CONTENT, PERSON",
    "79, PAYER_ID, PAYER",
    "T4, PAYER_ID, PAYER",
    "52, DATE, TODAY",
    "56, DATE, TODAY",
    "57, DATE, TODAY",
    "61, DATE, PERSON",
    "62, DATE, TODAY",
    "63, DATE, TODAY",
    "41, SEVERAL_LEVELS, PERSON",
    "80, SEVERAL_LEVELS, LATER",
    "42, CREDENTIALS, PERSON"
  })
  void ofARequestThatWasRefused(String code, Kind kind, NextStep step) {
    EligibilityAnswer answer =
        new EligibilityAnswer.RequestProblem(FROM, kind, List.of(rejection(code)));

    assertThat(NextStep.of(answer)).isEqualTo(step);
    assertThat(NextStep.of(answer, CallerRole.PATIENT)).isEqualTo(step);
  }

  @Test
  void theMostGeneralRefusalDecides() {
    Rejection person = rejection("72");
    Rejection source =
        new Rejection(Stated.known("2100A"), Stated.known(true), "79", Stated.notStated());

    assertThat(
            NextStep.of(
                new EligibilityAnswer.RequestProblem(
                    FROM, Kind.SEVERAL_LEVELS, List.of(person, source))))
        .isEqualTo(NextStep.PAYER);
  }

  @ParameterizedTest
  @EnumSource
  void whatMustNotBeSentAgainGoesToAPerson(CallerRole role) {
    Rejection last =
        new Rejection(
            Stated.known("2100C"), Stated.known(false), "71", Stated.known(FollowUp.DO_NOT_RESEND));

    assertThat(NextStep.of(new EligibilityAnswer.MemberNotMatched(FROM, List.of(last)), role))
        .isEqualTo(NextStep.PERSON);
  }

  @Test
  void ofAPayerThatIsAwayOrLate() {
    assertThat(NextStep.of(unavailable(true))).isEqualTo(NextStep.LATER);
    assertThat(NextStep.of(unavailable(false))).isEqualTo(NextStep.PERSON);
    assertThat(NextStep.of(new EligibilityAnswer.StillToCome(FROM, true)))
        .isEqualTo(NextStep.LATER);
  }

  @Test
  void nothingIsOpenOnceTheCoverageIsKnown() {
    assertThat(NextStep.of(Answers.full().covered())).isEqualTo(NextStep.NONE);
    assertThat(NextStep.of(new EligibilityAnswer.NotCovered(FROM, Answers.full().coverage())))
        .isEqualTo(NextStep.NONE);
  }

  private static EligibilityAnswer unavailable(boolean retryable) {
    return new EligibilityAnswer.PayerUnavailable(
        FROM, retryable, Stated.notStated(), List.of(rejection("42")));
  }
}
