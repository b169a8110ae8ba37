package dev.voiceline.core.inquiry;

import static dev.voiceline.core.eligibility.SampleAnswers.ENDED;
import static dev.voiceline.core.inquiry.InquirySamples.ELIGIBLE;
import static dev.voiceline.core.inquiry.InquirySamples.NOBODY;
import static dev.voiceline.core.inquiry.InquirySamples.POLICY;
import static dev.voiceline.core.inquiry.InquirySamples.WORDING;
import static dev.voiceline.core.inquiry.InquirySamples.ada;
import static dev.voiceline.core.inquiry.InquirySamples.adasQuestion;
import static dev.voiceline.core.inquiry.InquirySamples.bob;
import static dev.voiceline.core.inquiry.InquirySamples.id;
import static dev.voiceline.core.inquiry.InquirySamples.incomplete;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.inquiry.InquiryEffect.Answer;
import dev.voiceline.core.inquiry.InquiryEffect.Check;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosed;
import dev.voiceline.core.inquiry.InquiryEffect.Disclosure;
import dev.voiceline.core.inquiry.InquiryEffect.LockedOut;
import dev.voiceline.core.inquiry.InquiryEvent.Abandoned;
import dev.voiceline.core.inquiry.InquiryEvent.Answered;
import dev.voiceline.core.inquiry.InquiryEvent.Asked;
import dev.voiceline.core.inquiry.InquiryEvent.Heard;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolResult.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InquiryTest {
  private final Inquiry inquiry = new Inquiry(POLICY);
  private InquiryState state = Inquiry.start();
  private long now;

  @Test
  void aRequestInSpokenWordsIsCheckedAsOneNormalizedInquiry() {
    assertThat(on(new Asked(ada("1")))).containsExactly(new Check(id("1"), adasQuestion()));
  }

  @Test
  void anEligiblePatientIsDisclosedThenAnsweredInPlainEnglish() {
    on(new Asked(ada("1")));

    assertThat(on(new Answered(id("1"), ELIGIBLE)))
        .containsExactly(
            new Disclosed(id("1"), Disclosure.BENEFITS, adasQuestion(), ELIGIBLE),
            said(ada("1"), "eligible", WORDING.brief(ELIGIBLE, adasQuestion())));
  }

  @Test
  void anInactivePatientIsDisclosedAsSuch() {
    on(new Asked(ada("1")));

    assertThat(on(new Answered(id("1"), ENDED)))
        .containsExactly(
            new Disclosed(id("1"), Disclosure.NO_COVERAGE, adasQuestion(), ENDED),
            said(ada("1"), "not_eligible", WORDING.brief(ENDED, adasQuestion())));
  }

  @Test
  void theThirdFailedAttemptLocksAndIsAnsweredWithAnotherWay() {
    fail("1");
    fail("2");
    on(new Asked(bob("3")));

    assertThat(on(new Answered(id("3"), SampleAnswers.refused("76"))))
        .containsExactly(new LockedOut(id("3"), 3), said(bob("3"), "locked", WORDING.locked()));
    assertThat(on(new Asked(ada("4")))).containsExactly(said(ada("4"), "locked", WORDING.locked()));
  }

  @Test
  void aMatchDoesNotTakeFailedAttemptsBack() {
    fail("1");
    fail("2");
    on(new Asked(ada("3")));
    on(new Answered(id("3"), ELIGIBLE));
    fail("4");

    assertThat(state).isInstanceOf(InquiryState.Locked.class);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("troubles")
  void troubleAtThePayerIsNoFailedAttempt(EligibilityAnswer trouble) {
    for (int i = 0; i < 5; i++) {
      on(new Asked(ada("" + i)));
      assertThat(on(new Answered(id("" + i), trouble))).hasSize(1);
    }

    assertThat(state.memory().failedAttempts()).isZero();
    assertThat(on(new Asked(ada("again")))).hasOnlyElementsOfType(Check.class);
  }

  static List<EligibilityAnswer> troubles() {
    return SampleAnswers.troubles();
  }

  @Test
  void requestsWaitInLineAndAreCheckedOneAfterTheOther() {
    on(new Asked(ada("1")));
    assertThat(on(new Asked(incomplete("2")))).isEmpty();
    assertThat(on(new Asked(bob("3")))).isEmpty();

    List<InquiryEffect> effects = on(new Answered(id("1"), ELIGIBLE));

    assertThat(effects).hasSize(4);
    assertThat(effects.get(2)).isInstanceOf(Answer.class);
    assertThat(effects.get(3)).isInstanceOf(Check.class);
    assertThat(state).isInstanceOf(InquiryState.Verifying.class);
  }

  @Test
  void aRequestBeyondTheLineIsAnsweredAtOnce() {
    on(new Asked(ada("1")));
    on(new Asked(ada("2")));
    on(new Asked(ada("3")));

    assertThat(on(new Asked(ada("4"))))
        .extracting(InquiryTest::code)
        .containsExactly("too_many_checks");
  }

  @Test
  void lockingTurnsDownWhoeverWaitsInLine() {
    fail("1");
    fail("2");
    on(new Asked(bob("3")));
    on(new Asked(ada("4")));

    assertThat(on(new Answered(id("3"), NOBODY)))
        .containsExactly(
            new LockedOut(id("3"), 3),
            said(bob("3"), "locked", WORDING.locked()),
            said(ada("4"), "locked", WORDING.locked()));
  }

  @Test
  void anotherPatientIsVerifiedAnewAndTheSameOneLookedUp() {
    on(new Asked(ada("1")));
    on(new Answered(id("1"), ELIGIBLE));

    on(new Asked(ada("2")));
    assertThat(state).isInstanceOf(InquiryState.LookingUp.class);
    on(new Answered(id("2"), ELIGIBLE));
    on(new Asked(bob("3")));
    assertThat(state).isInstanceOf(InquiryState.Verifying.class);
  }

  @Test
  void aReportOfNoResultReopensOnceHeard() {
    fail("1");
    assertThat(state).isInstanceOf(InquiryState.Reporting.class);

    on(new Heard(id("1")));

    assertThat(state).isInstanceOf(InquiryState.Open.class);
  }

  @Test
  void abandonedRequestsAreNotAnsweredAnyMore() {
    on(new Asked(ada("1")));
    on(new Asked(ada("2")));

    assertThat(on(new Abandoned())).isEmpty();
    assertThat(on(new Answered(id("1"), ELIGIBLE))).isEmpty();
  }

  @Test
  void theLookupRemembersSinceWhenTheCallerWaits() {
    now = 4321;
    on(new Asked(ada("1")));

    assertThat(state)
        .isInstanceOfSatisfying(
            InquiryState.Verifying.class,
            verifying -> assertThat(verifying.lookup().sinceMillis()).isEqualTo(4321));
  }

  @Test
  void noStateOrEffectPrintsAnIdentifier() {
    on(new Asked(ada("1")));
    on(new Asked(bob("2")));

    assertThat(state + " " + on(new Answered(id("1"), ELIGIBLE)))
        .doesNotContain("1815", "1 8 1 5", "2222", "1975", "1955");
  }

  private void fail(String request) {
    on(new Asked(bob(request)));
    on(new Answered(id(request), NOBODY));
  }

  private List<InquiryEffect> on(InquiryEvent event) {
    Step<InquiryState, InquiryEffect> step = inquiry.on(state, event, now, WORDING);
    state = step.state();
    return step.effects();
  }

  private static Answer said(ToolRequest request, String status, String sentence) {
    return new Answer(new ToolAnswer(request, ToolResult.say(status, sentence)));
  }

  private static String code(InquiryEffect effect) {
    return ((Problem) ((Answer) effect).answer().result()).code();
  }
}
