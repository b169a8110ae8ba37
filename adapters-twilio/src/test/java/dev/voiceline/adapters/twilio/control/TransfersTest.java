package dev.voiceline.adapters.twilio.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.callback.DialNotice;
import dev.voiceline.core.call.CallControl.Parting;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.NetworkEvent.Stage;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.Purpose;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TransfersTest {
  private static final CallId LEG = new CallId("CAleg1");
  private static final String SUMMARY = "The caller asks about an MRI.\u0007 <b>";

  private final ControlRig rig = new ControlRig();
  private final Transfers transfers = rig.control.transfers();

  private CompletableFuture<TransferOutcome> warm() {
    return rig.control
        .transfer(ControlRig.CALLER, Handover.warm(ControlRig.PERSON, SUMMARY))
        .toCompletableFuture();
  }

  private CompletableFuture<TransferOutcome> cold() {
    return rig.control
        .transfer(ControlRig.CALLER, Handover.cold(ControlRig.PERSON))
        .toCompletableFuture();
  }

  private static DialNotice over(Stage stage, CallStatus caller) {
    return new DialNotice(ControlRig.CALLER, caller, Optional.empty(), stage, Optional.empty());
  }

  @Test
  void theCallerIsParkedBeforeThePersonIsCalled() {
    var unused = warm();
    assertThat(rig.twilio.asked).containsExactly("redirect CAcaller", "create");
    assertThat(rig.twilio.document())
        .contains("action=\"https://voice.example.test/voice/transfer/name1/over\"")
        .contains("endConferenceOnExit=\"true\"")
        .contains("startConferenceOnEnter=\"true\"")
        .contains("beep=\"false\"")
        .contains(">CAcaller</Conference>");
    assertThat(rig.twilio.calls.get(0).ringFor()).isEqualTo(Duration.ofSeconds(20));
    assertThat(rig.twilio.calls.get(0).to()).isEqualTo(ControlRig.PERSON);
    assertThat(rig.twilio.calls.get(0).from()).isEqualTo(ControlRig.OWN);
  }

  @Test
  void thePersonHearsTheSummaryTwiceAskedForAKeyAndNothingThatXmlCannotCarry() {
    var unused = warm();
    String brief = transfers.brief("name1", LEG);
    assertThat(brief)
        .contains("The caller asks about an MRI. &lt;b&gt; Press 1")
        .contains("action=\"https://voice.example.test/voice/transfer/name1/decision\"")
        .contains("numDigits=\"1\"")
        .contains("timeout=\"8\"")
        .endsWith("<Hangup/></Response>")
        .doesNotContain("&#7;");
    assertThat(brief.split("<Gather", -1)).hasSize(3);
  }

  @Test
  void theKeyJoinsThemInTheSameRoom() {
    CompletableFuture<TransferOutcome> outcome = warm();
    transfers.brief("name1", LEG);
    assertThat(outcome).isNotDone();
    assertThat(transfers.decision("name1", "1"))
        .contains("<Dial>")
        .contains(">CAcaller</Conference>");
    assertThat(outcome).isCompletedWithValue(TransferOutcome.REACHED);
    assertThat(rig.twilio.asked).hasSize(2);
  }

  @Test
  void anyOtherKeyDeclinesAndBringsTheCallerBack() {
    CompletableFuture<TransferOutcome> outcome = warm();
    transfers.brief("name1", LEG);
    assertThat(transfers.decision("name1", "2")).contains("<Hangup/>").doesNotContain("<Dial>");
    assertThat(outcome).isCompletedWithValue(TransferOutcome.DECLINED);
    assertThat(rig.twilio.document()).contains("<Connect>1</Connect>");
  }

  @Test
  void aVoicemailThatNeverPressesAKeyIsNobody() {
    CompletableFuture<TransferOutcome> outcome = warm();
    transfers.person("name1", CallStatus.IN_PROGRESS);
    transfers.brief("name1", LEG);
    transfers.person("name1", CallStatus.COMPLETED);
    assertThat(outcome).isCompletedWithValue(TransferOutcome.NOT_REACHED);
    assertThat(rig.twilio.document()).contains("<Connect>1</Connect>");
  }

  @Test
  void anUnansweredPersonBringsTheCallerBackOnceHoweverOftenThatIsReported() {
    CompletableFuture<TransferOutcome> outcome = warm();
    transfers.person("name1", CallStatus.NO_ANSWER);
    transfers.person("name1", CallStatus.NO_ANSWER);
    assertThat(outcome).isCompletedWithValue(TransferOutcome.NOT_REACHED);
    assertThat(rig.twilio.asked)
        .containsExactly("redirect CAcaller", "create", "redirect CAcaller");
  }

  @Test
  void bringingBackIsTriedAgainWithATicketOfItsOwnEachTime() {
    CompletableFuture<TransferOutcome> outcome = warm();
    rig.twilio.answer("redirect", Kind.RETRYABLE, Kind.UNCERTAIN);
    transfers.person("name1", CallStatus.BUSY);
    assertThat(outcome).isNotDone();
    rig.time.advance(Duration.ofSeconds(3));
    assertThat(outcome).isCompletedWithValue(TransferOutcome.NOT_REACHED);
    assertThat(rig.twilio.document()).contains("<Connect>3</Connect>");
  }

  @Test
  void aCallerWhoCannotBeBroughtBackIsNotLeftWaiting() {
    CompletableFuture<TransferOutcome> outcome = warm();
    rig.twilio.answer("redirect", Kind.FINAL);
    transfers.person("name1", CallStatus.BUSY);
    assertThat(outcome).isCompletedWithValue(TransferOutcome.CALLER_GONE);
    assertThat(rig.twilio.asked).endsWith("end CAcaller");
    assertThat(rig.failures).containsExactly("bringing the caller back");
  }

  @Test
  void whenTheCallerHangsUpThePersonsCallIsEnded() {
    CompletableFuture<TransferOutcome> outcome = warm();
    rig.control.over(ControlRig.CALLER);
    assertThat(outcome).isCompletedWithValue(TransferOutcome.CALLER_GONE);
    assertThat(rig.twilio.asked).endsWith("end CAleg1");
    assertThat(transfers.brief("name1", LEG)).contains("not on the line").contains("<Hangup/>");
  }

  @Test
  void aCallThatIsHungUpDuringAHandoverTakesThePersonAlong() {
    var unused = warm();
    rig.control.hangUp(ControlRig.CALLER, Parting.SILENT);
    assertThat(rig.twilio.asked).endsWith("end CAleg1", "end CAcaller");
  }

  @Test
  void aPersonWhoCannotBeCalledIsNotCalledAgain() {
    rig.twilio.answer("create", Kind.UNCERTAIN);
    assertThat(warm()).isCompletedWithValue(TransferOutcome.NOT_REACHED);
    assertThat(rig.twilio.calls).hasSize(1);
    assertThat(rig.twilio.document()).contains("<Connect>");
  }

  @Test
  void aCallerWhoWasNeverTakenAwayStaysWithTheAgent() {
    rig.twilio.answer("redirect", Kind.RETRYABLE);
    assertThat(warm()).isCompletedWithValue(TransferOutcome.REFUSED);
    assertThat(rig.twilio.asked).containsExactly("redirect CAcaller");
  }

  @Test
  void nobodyWaitsForEver() {
    CompletableFuture<TransferOutcome> outcome = warm();
    rig.time.advance(Transfers.DECIDED_WITHIN);
    assertThat(outcome).isCompletedWithValue(TransferOutcome.NOT_REACHED);
    assertThat(rig.twilio.asked).contains("end CAleg1");
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void withoutANumberToCallFromNobodyIsParked() {
    ControlRig bare = new ControlRig(Optional.empty());
    assertThat(bare.control.transfer(ControlRig.CALLER, Handover.warm(ControlRig.PERSON, SUMMARY)))
        .isCompletedWithValue(TransferOutcome.REFUSED);
    assertThat(bare.twilio.asked).isEmpty();
  }

  @Test
  void aColdHandoverDialsFromTheLinesNumberAndCountsWhenSomebodyPicksUp() {
    CompletableFuture<TransferOutcome> outcome = cold();
    assertThat(rig.twilio.document())
        .contains("answerOnBridge=\"true\"")
        .contains("timeout=\"20\"")
        .contains("callerId=\"" + ControlRig.OWN.reveal(Purpose.TELEPHONY) + "\"")
        .contains("action=\"https://voice.example.test/voice/transfer/name1/over\"")
        .contains(">" + ControlRig.PERSON.reveal(Purpose.TELEPHONY) + "</Number>");
    assertThat(outcome).isNotDone();
    transfers.person("name1", CallStatus.IN_PROGRESS);
    assertThat(outcome).isCompletedWithValue(TransferOutcome.REACHED);
    assertThat(transfers.over("name1", over(Stage.COMPLETED, CallStatus.IN_PROGRESS)))
        .contains("<Hangup/>");
  }

  @Test
  void anUnansweredColdHandoverIsBroughtBackByTheAnswerAlone() {
    CompletableFuture<TransferOutcome> outcome = cold();
    assertThat(transfers.over("name1", over(Stage.NO_ANSWER, CallStatus.IN_PROGRESS)))
        .contains("<Connect>1</Connect>");
    assertThat(outcome).isCompletedWithValue(TransferOutcome.NOT_REACHED);
    assertThat(rig.twilio.asked).containsExactly("redirect CAcaller");
  }

  @Test
  void aCallerWhoHungUpWhileItRangIsGone() {
    CompletableFuture<TransferOutcome> outcome = cold();
    assertThat(transfers.over("name1", over(Stage.CANCELED, CallStatus.COMPLETED)))
        .contains("<Hangup/>");
    assertThat(outcome).isCompletedWithValue(TransferOutcome.CALLER_GONE);
  }

  @Test
  void aHandoverThatIsNotKnownEndsTheCallThatAsks() {
    assertThat(transfers.brief("other", LEG)).contains("<Hangup/>").doesNotContain("<Gather");
    assertThat(transfers.decision("other", "1")).contains("<Hangup/>").doesNotContain("<Dial>");
    assertThat(transfers.over("other", over(Stage.COMPLETED, CallStatus.IN_PROGRESS)))
        .contains("<Hangup/>");
  }
}
