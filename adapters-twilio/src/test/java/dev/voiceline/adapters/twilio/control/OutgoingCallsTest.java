package dev.voiceline.adapters.twilio.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.control.OutgoingCalls.PickUp;
import dev.voiceline.adapters.twilio.rest.Instructions;
import dev.voiceline.adapters.twilio.rest.MachineDetection;
import dev.voiceline.adapters.twilio.rest.NewCall;
import dev.voiceline.core.call.AnsweredBy;
import dev.voiceline.core.call.CallControl.Parting;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.OutgoingCall.Detection;
import dev.voiceline.core.call.OutgoingCall.OnMachine;
import dev.voiceline.core.caller.AnnouncedCall.Direction;
import dev.voiceline.core.caller.CallId;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutgoingCallsTest {
  private static final CallId CALL = new CallId("CAleg1");

  private final ControlRig rig = new ControlRig();
  private final OutgoingCalls outgoing = rig.control.outgoing();

  private NewCall place(Detection detection, OnMachine onMachine) {
    rig.control.place(
        new OutgoingCall(
            ControlRig.PERSON,
            detection,
            onMachine,
            Duration.ofSeconds(25),
            Duration.ofMinutes(7),
            "spanish"));
    return rig.twilio.calls.get(0);
  }

  @Test
  void aCallIsPlacedWithItsAddressesAndBounds() {
    NewCall placed = place(Detection.NONE, OnMachine.HANG_UP);
    assertThat(placed.instructions())
        .isEqualTo(Instructions.at(URI.create("https://voice.example.test/voice/outgoing/name1")));
    assertThat(placed.progress()).contains(URI.create("https://voice.example.test/voice/status"));
    assertThat(placed.ringFor()).isEqualTo(Duration.ofSeconds(25));
    assertThat(placed.longest()).isEqualTo(Duration.ofMinutes(7));
    assertThat(placed.detection()).isEqualTo(new MachineDetection.Off());
  }

  @Test
  void aMessageNeedsTheEndOfTheGreeting() {
    assertThat(place(Detection.BEFORE_TALKING, OnMachine.LEAVE_MESSAGE).detection())
        .isEqualTo(new MachineDetection.BeforeTalking(MachineDetection.Until.MESSAGE_END));
  }

  @Test
  void withoutAMessageItIsEnoughToKnow() {
    assertThat(place(Detection.BEFORE_TALKING, OnMachine.HANG_UP).detection())
        .isEqualTo(new MachineDetection.BeforeTalking(MachineDetection.Until.KNOWN));
  }

  @Test
  void whileTheAgentTalksTheVerdictComesToAnAddressOfItsOwn() {
    assertThat(place(Detection.WHILE_TALKING, OnMachine.LEAVE_MESSAGE).detection())
        .isEqualTo(
            new MachineDetection.WhileTalking(
                MachineDetection.Until.MESSAGE_END,
                URI.create("https://voice.example.test/voice/amd/name1")));
  }

  @Test
  void aPersonGetsTheAgentThatWasAskedForHoweverOftenTheNetworkAsks() {
    place(Detection.BEFORE_TALKING, OnMachine.HANG_UP);
    outgoing.pickedUp("name1", CALL, AnsweredBy.HUMAN);
    PickUp again = outgoing.pickedUp("name1", CALL, AnsweredBy.UNKNOWN);
    assertThat(again).isInstanceOf(PickUp.Agent.class);
    PickUp.Agent agent = (PickUp.Agent) again;
    assertThat(agent.agentName()).isEqualTo("spanish");
    assertThat(agent.call().direction()).isEqualTo(Direction.OUTGOING);
    assertThat(agent.call().party()).isEqualTo(ControlRig.PERSON);
  }

  @ParameterizedTest
  @EnumSource(
      value = AnsweredBy.class,
      names = {"MACHINE_AFTER_BEEP", "MACHINE_AFTER_SILENCE"})
  void aMachineThatRecordsIsLeftTheMessage(AnsweredBy by) {
    place(Detection.BEFORE_TALKING, OnMachine.LEAVE_MESSAGE);
    assertThat(document(by)).contains("Please call us back.").contains("<Hangup/>");
  }

  @ParameterizedTest
  @EnumSource(
      value = AnsweredBy.class,
      names = {"MACHINE_GREETING", "FAX"})
  void whatCannotTakeAMessageIsHungUpOn(AnsweredBy by) {
    place(Detection.BEFORE_TALKING, OnMachine.LEAVE_MESSAGE);
    assertThat(document(by)).contains("<Hangup/>").doesNotContain("<Say");
  }

  @Test
  void aMachineIsHungUpOnWhenNoMessageIsWanted() {
    place(Detection.BEFORE_TALKING, OnMachine.HANG_UP);
    assertThat(document(AnsweredBy.MACHINE_AFTER_BEEP)).doesNotContain("<Say");
  }

  @Test
  void anOrderThatIsNotKnownGetsNobody() {
    assertThat(outgoing.pickedUp("other", CALL, AnsweredBy.HUMAN))
        .isInstanceOf(PickUp.Document.class);
  }

  @Test
  void aMachineThatTheAgentTalksWithGetsTheMessageAndIsNotHungUpOnBeforeItsEnd() {
    place(Detection.WHILE_TALKING, OnMachine.LEAVE_MESSAGE);
    assertThat(outgoing.afterVerdict("name1", CALL, AnsweredBy.MACHINE_AFTER_BEEP))
        .hasValueSatisfying(
            document -> assertThat(document).contains("<Pause", "Please call us back."));
    outgoing.verdict("name1", CALL, AnsweredBy.MACHINE_AFTER_BEEP);
    assertThat(rig.twilio.document()).contains("Please call us back.");
    rig.control.hangUp(CALL, Parting.SILENT);
    assertThat(rig.twilio.asked).doesNotContain("end CAleg1");
    assertThat(rig.twilio.document()).as("the message, at once").doesNotContain("<Pause");
  }

  @Test
  void aMachineThatIsToHaveNoMessageIsHungUpOn() {
    place(Detection.WHILE_TALKING, OnMachine.HANG_UP);
    assertThat(outgoing.afterVerdict("name1", CALL, AnsweredBy.MACHINE_GREETING))
        .hasValueSatisfying(document -> assertThat(document).doesNotContain("<Say"));
    outgoing.verdict("name1", CALL, AnsweredBy.MACHINE_GREETING);
    assertThat(rig.twilio.asked).endsWith("end CAleg1");
  }

  @Test
  void aPersonIsLeftTalking() {
    place(Detection.WHILE_TALKING, OnMachine.HANG_UP);
    assertThat(outgoing.afterVerdict("name1", CALL, AnsweredBy.HUMAN)).isEmpty();
    outgoing.verdict("name1", CALL, AnsweredBy.HUMAN);
    outgoing.verdict("name1", CALL, AnsweredBy.UNKNOWN);
    assertThat(rig.twilio.asked).containsExactly("create");
  }

  @Test
  void aCallIsPlacedOnceWhateverTheNetworkAnswers() {
    rig.twilio.answer("create", Kind.UNCERTAIN);
    place(Detection.NONE, OnMachine.HANG_UP);
    rig.time.advance(Duration.ofMinutes(1));
    assertThat(rig.twilio.calls).hasSize(1);
    assertThat(outgoing.pickedUp("name1", CALL, AnsweredBy.HUMAN)).isInstanceOf(PickUp.Agent.class);
  }

  @Test
  void withoutANumberNoCallIsPlaced() {
    ControlRig bare = new ControlRig(Optional.empty());
    ControlOutcome outcome =
        bare.control
            .place(
                new OutgoingCall(
                    ControlRig.PERSON,
                    Detection.NONE,
                    OnMachine.HANG_UP,
                    Duration.ofSeconds(25),
                    Duration.ofMinutes(7),
                    ""))
            .toCompletableFuture()
            .join();
    assertThat(((ControlOutcome.Failed) outcome).failure().explanation())
        .contains("TWILIO_PHONE_NUMBER");
    assertThat(bare.twilio.asked).isEmpty();
  }

  private String document(AnsweredBy by) {
    return ((PickUp.Document) outgoing.pickedUp("name1", CALL, by)).twiml();
  }
}
