package dev.voiceline.adapters.twilio.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallControl.Parting;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.call.TextMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwilioControlTest {
  private final ControlRig rig = new ControlRig();

  @Test
  void aSilentHangUpEndsTheCallAtOnce() {
    rig.control.hangUp(ControlRig.CALLER, Parting.SILENT);
    assertThat(rig.twilio.asked).containsExactly("end CAcaller");
    assertThat(rig.ended).containsExactly(ControlRig.CALLER);
  }

  @Test
  void anApologyIsHeardBeforeTheCallIsEnded() {
    rig.control.hangUp(ControlRig.CALLER, Parting.APOLOGY);
    rig.time.advance(HangUps.APOLOGY_WITHIN.minusMillis(1));
    assertThat(rig.twilio.asked).isEmpty();
    rig.time.advanceMillis(1);
    assertThat(rig.twilio.asked).containsExactly("end CAcaller");
  }

  @Test
  void aCallThatEndedAfterItsApologyIsLeftAlone() {
    rig.control.hangUp(ControlRig.CALLER, Parting.APOLOGY);
    rig.control.over(ControlRig.CALLER);
    rig.time.advance(Duration.ofMinutes(1));
    assertThat(rig.twilio.asked).isEmpty();
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void aHangUpIsTriedAgainAFewTimesAndThenTheOperatorIsTold() {
    rig.twilio.answer("end", Kind.RETRYABLE, Kind.UNCERTAIN, Kind.RETRYABLE, Kind.RETRYABLE);
    rig.control.hangUp(ControlRig.CALLER, Parting.SILENT);
    rig.time.advance(Duration.ofMinutes(1));
    assertThat(rig.twilio.asked).hasSize(4);
    assertThat(rig.failures).containsExactly("hanging up");
  }

  @Test
  void aCallThatIsGoneIsHungUp() {
    rig.twilio.answer("end", Kind.GONE);
    rig.control.hangUp(ControlRig.CALLER, Parting.SILENT);
    assertThat(rig.ended).containsExactly(ControlRig.CALLER);
    assertThat(rig.failures).isEmpty();
  }

  @Test
  void keysArePressedOnceAndTheAgentComesBack() {
    rig.twilio.answer("redirect", Kind.UNCERTAIN);
    assertThat(rig.control.press(ControlRig.CALLER, new KeyTones("1W2#")))
        .isCompletedWithValueMatching(ControlOutcome.Failed.class::isInstance);
    rig.time.advance(Duration.ofMinutes(1));
    assertThat(rig.twilio.documents)
        .containsExactly("<Response><Play digits=\"1ww2#\"/><Connect>1</Connect></Response>");
  }

  @Test
  void aRecordingIsBegunOnce() {
    rig.control.record(ControlRig.CALLER, RecordingOrder.START);
    assertThat(rig.control.record(ControlRig.CALLER, RecordingOrder.START))
        .isCompletedWithValue(new ControlOutcome.Done("RE1"));
    assertThat(rig.twilio.asked)
        .containsExactly("record https://voice.example.test/voice/recording");
  }

  @Test
  void aRecordingThatCouldNotBeBegunMayBeTriedAgain() {
    rig.twilio.answer("record", Kind.RETRYABLE);
    rig.control.record(ControlRig.CALLER, RecordingOrder.START);
    assertThat(rig.control.record(ControlRig.CALLER, RecordingOrder.START))
        .isCompletedWithValue(new ControlOutcome.Done("RE1"));
  }

  @Test
  void stoppingWhatIsNotRecordedIsASuccess() {
    rig.twilio.answer("stop", Kind.GONE);
    rig.twilio.answer("resume", Kind.GONE);
    assertThat(rig.control.record(ControlRig.CALLER, RecordingOrder.STOP))
        .isCompletedWithValueMatching(ControlOutcome.Done.class::isInstance);
    assertThat(rig.control.record(ControlRig.CALLER, RecordingOrder.RESUME))
        .isCompletedWithValueMatching(ControlOutcome.Failed.class::isInstance);
  }

  @Test
  void aTextIsSentOnceAndReportedUnderItsCall() {
    rig.twilio.answer("message", Kind.UNCERTAIN);
    rig.control.send(new TextMessage(ControlRig.CALLER, ControlRig.PERSON, "Your result."));
    rig.time.advance(Duration.ofMinutes(1));
    assertThat(rig.twilio.messages).hasSize(1);
    assertThat(rig.twilio.messages.get(0).told())
        .contains(URI.create("https://voice.example.test/voice/text-status/CAcaller"));
    assertThat(rig.control.sendsTexts()).isTrue();
  }

  @Test
  void withoutASenderNoTextsAreSent() {
    ControlRig bare = new ControlRig(Optional.empty());
    assertThat(bare.control.sendsTexts()).isFalse();
    assertThat(
            bare.control.send(
                new TextMessage(ControlRig.CALLER, ControlRig.PERSON, "Your result.")))
        .isCompletedWithValue(ControlOutcome.unable());
  }
}
