package dev.voiceline.core.runtime;

import static dev.voiceline.core.runtime.ControlledCall.say;
import static dev.voiceline.core.runtime.ControlledCall.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.TextStage;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.tool.ToolResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendSummaryTest {
  private static final String CALLER = "+12065550123";
  private final ControlledCall call = new ControlledCall(options -> options);

  private ToolResult wanted() {
    return call.tool("send_summary_sms", Map.of());
  }

  /** The question as core words it, spoken and heard. */
  private void asked() {
    call.agentSays(say(wanted()));
  }

  private void agreed() {
    call.greeted(CALLER).checked();
    asked();
    call.callerSays("Yes, please.");
  }

  @Test
  void aSummaryIsTextedAfterTheCallersOwnYes() {
    call.greeted(CALLER).checked();
    assertThat(say(wanted()))
        .isEqualTo(
            "May I text a summary to the number you are calling from, ending in 2 3? Message and data rates may"
                + " apply.");
    call.agentSays("May I text a summary to the number ending in 2 3? Rates may apply.");
    call.callerSays("Yes, please.");
    assertThat(status(wanted())).isEqualTo("sent");
    assertThat(call.control.texts).hasSize(1);
    assertThat(call.control.texts.get(0).to()).isEqualTo(PhoneNumber.of(CALLER));
    assertThat(call.control.texts.get(0).body())
        .startsWith(
            "Insurance Eligibility Line, Jan 1, 2026: Good news: the patient's coverage is active.")
        .contains("$1,050", "an MRI", "$50", "Reply STOP")
        .doesNotContain("MB123456", "1970");
  }

  @Test
  void theModelsWordIsNoConsent() {
    call.greeted(CALLER).checked();
    asked();
    assertThat(status(wanted())).isEqualTo("not_answered");
    assertThat(call.control.texts).isEmpty();
  }

  @Test
  void aRequestThatComesBeforeTheWordsOfTheAnswerAreKnownWaitsForThem() {
    call.greeted(CALLER).checked();
    asked();
    answersUnknown();
    assertThat(status(wanted())).as("no answer yet but the question").isEqualTo("ask_first");
    call.side().callerSaid("late", "Yes, please.");
    assertThat(status(call.answer())).isEqualTo("sent");
    assertThat(call.control.texts).hasSize(1);
  }

  @Test
  void wordsThatNeverComeAreNoConsent() {
    call.greeted(CALLER).checked();
    asked();
    answersUnknown();
    wanted();
    call.time.advanceMillis(5_000);
    assertThat(status(call.answer())).isEqualTo("not_answered");
    assertThat(call.control.texts).isEmpty();
  }

  private void answersUnknown() {
    call.side().callerStarts("late");
    call.time.advanceMillis(700);
    call.side().callerStops("late");
  }

  @Test
  void aYesToSomethingElseIsNoConsent() {
    call.greeted(CALLER).checked();
    wanted();
    call.agentSays("Would you like to hear more?");
    call.callerSays("Yes, please.");
    assertThat(status(wanted())).isEqualTo("ask_first");
    assertThat(call.control.texts).isEmpty();
  }

  @Test
  void aYesThatBeganBeforeTheQuestionWasHeardIsNoConsent() {
    call.greeted(CALLER).checked();
    String question = say(wanted());
    call.side().says("q", question, 2_000);
    call.time.advanceMillis(1_990);
    call.side().callerStarts("early");
    call.time.advanceMillis(20);
    call.side().callerStopsShort("early");
    call.time.advanceMillis(3_000);
    call.side().callerSaid("early", "Yes");
    wanted();
    assertThat(call.control.texts).isEmpty();
  }

  @Test
  void aNoIsKept() {
    call.greeted(CALLER).checked();
    asked();
    call.callerSays("No, thank you.");
    assertThat(status(wanted())).isEqualTo("no_consent");
    call.callerSays("Yes.");
    assertThat(status(wanted())).isEqualTo("no_consent");
    assertThat(call.control.texts).isEmpty();
  }

  @Test
  void keyOneIsAYes() {
    call.greeted(CALLER).checked();
    asked();
    call.callerTypes("1");
    assertThat(status(wanted())).isEqualTo("sent");
  }

  @Test
  void anEntryThatBeginsWithOneIsNoYes() {
    call.greeted(CALLER).checked();
    asked();
    call.callerTypes("1970");
    assertThat(status(wanted())).isEqualTo("not_answered");
  }

  @Test
  void nothingIsOfferedBeforeBenefitsWereTold() {
    call.greeted(CALLER);
    assertThat(status(wanted())).isEqualTo("nothing_to_send");
  }

  @Test
  void aWithheldNumberCannotBeWrittenTo() {
    call.greeted("anonymous").checked();
    assertThat(status(wanted())).isEqualTo("no_text_number");
  }

  @Test
  void aNetworkThatSendsNoTextsIsNotOffered() {
    call.control.able = false;
    call.greeted(CALLER);
    assertThat(call.tools()).doesNotContain("send_summary_sms");
  }

  @Test
  void oneResultIsTextedOnce() {
    agreed();
    assertThat(status(wanted())).isEqualTo("sent");
    assertThat(status(wanted())).isEqualTo("already_sent");
    assertThat(call.control.texts).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "OPTED_OUT,opted_out",
    "UNREACHABLE,unreachable",
    "RETRYABLE,busy",
    "FINAL,failed",
    "GONE,failed",
    "UNCERTAIN,unsure"
  })
  void everyFailureIsSaid(ControlFailure.Kind kind, String status) {
    agreed();
    call.control.text = CompletableFuture.completedFuture(FakeControl.failed(kind));
    assertThat(status(wanted())).isEqualTo(status);
  }

  @Test
  void aTextThatIsNotAnsweredIsNotSentAgain() {
    agreed();
    call.control.text = new CompletableFuture<>();
    wanted();
    call.agentSays("One moment, please.");
    call.time.advanceMillis(20_100);
    assertThat(status(call.answer())).isEqualTo("unsure");
    assertThat(status(wanted())).isEqualTo("unsure");
    assertThat(call.control.texts).hasSize(1);
  }

  @Test
  void nobodyIsCutOffByNewsOfALostText() {
    agreed();
    wanted();
    call.agentSays("One moment.");
    call.side().says("long", "I have sent you the text message.", 5_000);
    call.time.advanceMillis(1_000);
    call.calls.report(ControlledCall.ID, new NetworkEvent.Text("m1", TextStage.FAILED, 1));
    call.time.advanceMillis(1_000);
    assertThat(call.side().interruptions).isEmpty();
    call.side().asked.clear();
    call.time.advanceMillis(4_000);
    assertThat(call.side().asked).containsExactly("reply");
  }

  @Test
  void aLossThatIsReportedBeforeTheMessageHasANameIsToldToo() {
    agreed();
    call.control.text = new CompletableFuture<>();
    wanted();
    call.calls.report(ControlledCall.ID, new NetworkEvent.Text("m7", TextStage.UNDELIVERED, 1));
    call.side().asked.clear();
    call.control.text.complete(new ControlOutcome.Done("m7"));
    assertThat(call.side().asked).anyMatch(asked -> asked.contains("could not be delivered"));
  }

  @Test
  void aTextThatDoesNotArriveIsToldOnce() {
    agreed();
    wanted();
    call.agentSays("One moment.");
    call.agentSays("I have sent you the text message.");
    call.side().asked.clear();
    call.calls.report(ControlledCall.ID, new NetworkEvent.Text("m2", TextStage.UNDELIVERED, 1));
    assertThat(call.side().asked).isEmpty();
    for (int i = 0; i < 2; i++) {
      call.calls.report(ControlledCall.ID, new NetworkEvent.Text("m1", TextStage.UNDELIVERED, 1));
    }
    assertThat(call.side().asked).hasSize(2);
    assertThat(call.side().asked.get(0)).startsWith("read ").contains("could not be delivered");
    assertThat(call.side().asked.get(1)).isEqualTo("reply");
  }
}
