package dev.voiceline.core.inquiry;

import static dev.voiceline.core.inquiry.InquirySamples.WORDING;
import static dev.voiceline.core.inquiry.InquirySamples.adasQuestion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotOurs;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.RequestProblem;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.hearing.IdentifierDialogue;
import dev.voiceline.core.inquiry.Report.Attempt;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts towards the lock. */
class ReportTest {
  private static final Provenance FROM =
      new Provenance(Provenance.Source.FHIR, SampleAnswers.DAY, Stated.notStated(), List.of());

  @Test
  void aRefusalInThePayersOwnWordsIsAMissToTheLetter() {
    Report known = report(SampleAnswers.refused("71"));
    assertThat(List.of(report(content()), report(content("SUB-404"))))
        .extracting(Report::result, Report::attempt)
        .containsOnly(tuple(known.result(), Attempt.MISSED));
  }

  @Test
  void aRefusalForAKnownReasonAndAnAnswerToAnotherQuestionCount() {
    assertThat(report(content("15")).attempt()).isEqualTo(Attempt.REJECTED);
    assertThat(report(new NotOurs(FROM, false)).attempt()).isEqualTo(Attempt.REJECTED);
    assertThat(report(SampleAnswers.SILENT).attempt()).isEqualTo(Attempt.NONE);
  }

  private static EligibilityAnswer content(String... codes) {
    return new RequestProblem(
        FROM,
        RequestProblem.Kind.CONTENT,
        List.of(codes).stream()
            .map(
                code ->
                    new Rejection(Stated.notStated(), Stated.notStated(), code, Stated.notStated()))
            .toList());
  }

  private static Report report(EligibilityAnswer answer) {
    return Report.of(answer, adasQuestion(), WORDING, IdentifierDialogue.asked());
  }
}
