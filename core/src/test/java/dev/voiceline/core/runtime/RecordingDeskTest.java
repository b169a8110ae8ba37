package dev.voiceline.core.runtime;

import static dev.voiceline.core.call.RecordingOrder.PAUSE;
import static dev.voiceline.core.call.RecordingOrder.RESUME;
import static dev.voiceline.core.call.RecordingOrder.START;
import static dev.voiceline.core.call.RecordingOrder.STOP;
import static dev.voiceline.core.runtime.ControlledCall.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.recording.RecordingPolicy.Mode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingDeskTest {
  private static final String CALLER = "+12065550123";
  private final ControlledCall paused = call(Mode.FROM_ANSWER, true);
  private final ControlledCall onRequest = call(Mode.ON_REQUEST, false);

  private static ControlledCall call(Mode mode, boolean pausing) {
    return new ControlledCall(options -> options.recording(new RecordingPolicy(mode, pausing)));
  }

  @Test
  void aCallIsRecordedFromTheAnswer() {
    ControlledCall call = call(Mode.FROM_ANSWER, false).greeted(CALLER);
    assertThat(call.control.recording).containsExactly(START);
    assertThat(call.news).contains(new CallNews.RecordingOrdered(START));
    assertThat(call.tools()).doesNotContain("start_recording");
  }

  @Test
  void nothingIsRecordedUnlessSaidSo() {
    ControlledCall call = new ControlledCall(options -> options).greeted(CALLER).checked();
    assertThat(call.control.recording).isEmpty();
  }

  @Test
  void itIsPausedUntilACheckHasMatchedAPatient() {
    paused.greeted(CALLER);
    assertThat(paused.control.recording).containsExactly(START, PAUSE);
    paused.checked();
    assertThat(paused.control.recording).containsExactly(START, PAUSE, RESUME);
  }

  @Test
  void itGoesOnWhenWhatTheAgentReadBackHasBeenHeard() {
    paused.greeted(CALLER);
    paused.side().says("back", "That is M B 1 2 3 4 5 6. I am checking.", 2_000);
    paused.time.advanceMillis(500);
    paused.check();
    assertThat(paused.control.recording).containsExactly(START, PAUSE);
    paused.time.advanceMillis(1_300);
    assertThat(paused.control.recording).containsExactly(START, PAUSE);
    paused.time.advanceMillis(300);
    assertThat(paused.control.recording).containsExactly(START, PAUSE, RESUME);
  }

  @Test
  void itGoesOnWhenWhatTheAgentReadBackWasCutOff() {
    paused.greeted(CALLER);
    paused.side().says("back", "That is M B 1 2 3 4 5 6. I am checking.", 5_000);
    paused.time.advanceMillis(500);
    paused.check();
    paused.callerSays("Please go on with the answer");
    assertThat(paused.control.recording).containsExactly(START, PAUSE, RESUME);
  }

  @Test
  void aKeyThatIsPressedWhileTheReadBackIsHeardKeepsItPaused() {
    paused.greeted(CALLER);
    paused.side().says("back", "That is M B 1 2 3 4 5 6. I am checking.", 2_000);
    paused.check();
    paused.callerTypes("4");
    paused.time.advanceMillis(3_000);
    assertThat(paused.control.recording).containsExactly(START, PAUSE);
  }

  @Test
  void aCheckThatMatchesNobodyLeavesItPaused() {
    EligibilityAnswer nobody = SampleAnswers.NOBODY;
    paused.outcome = nobody;
    paused.greeted(CALLER).checked();
    assertThat(paused.control.recording).containsExactly(START, PAUSE);
  }

  @Test
  void itIsPausedBeforeTheAgentsNextQuestionForAnIdentifierIsHeard() {
    paused.greeted(CALLER).checked();
    paused.side().says("q", "What is the other patient's member ID?", 2_000);
    assertThat(paused.control.recording).endsWith(RESUME, PAUSE);
  }

  @Test
  void aKeyPausesIt() {
    paused.greeted(CALLER).checked();
    paused.line.listener().keypad('4');
    assertThat(paused.control.recording).endsWith(RESUME, PAUSE);
  }

  @Test
  void anIdentifierThatNobodyAskedForPausesIt() {
    paused.greeted(CALLER).checked();
    paused.callerSays("The other one is M B one two three four five six");
    assertThat(paused.control.recording).endsWith(RESUME, PAUSE);
  }

  @Test
  void aPauseThatFailsEndsTheRecordingForGood() {
    paused.control.failing.put(PAUSE, Kind.RETRYABLE);
    paused.greeted(CALLER).checked();
    assertThat(paused.control.recording).containsExactly(START, PAUSE, STOP);
    assertThat(paused.news).contains(new CallNews.Fault("recording PAUSE", "RETRYABLE"));
  }

  @Test
  void aRecordingThatCannotBeEndedIsAFault() {
    paused.control.failing.put(PAUSE, Kind.FINAL);
    paused.control.failing.put(STOP, Kind.UNCERTAIN);
    paused.greeted(CALLER);
    assertThat(paused.news).contains(new CallNews.Fault("recording STOP", "UNCERTAIN"));
  }

  @Test
  void theAgentBeginsAndEndsItOnRequest() {
    onRequest.greeted(CALLER);
    assertThat(onRequest.control.recording).isEmpty();
    assertThat(onRequest.tools()).contains("start_recording", "stop_recording");
    assertThat(status(onRequest.tool("start_recording", Map.of()))).isEqualTo("recording");
    assertThat(status(onRequest.tool("stop_recording", Map.of()))).isEqualTo("not_recording");
    assertThat(onRequest.control.recording).containsExactly(START, STOP);
  }

  @Test
  void aRecordingThatWasRefusedIsNotPromised() {
    onRequest.control.failing.put(START, Kind.FINAL);
    onRequest.greeted(CALLER);
    assertThat(status(onRequest.tool("start_recording", Map.of()))).isEqualTo("not_recording");
  }
}
