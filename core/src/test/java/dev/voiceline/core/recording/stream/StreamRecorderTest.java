package dev.voiceline.core.recording.stream;

import static dev.voiceline.core.call.RecordingOrder.PAUSE;
import static dev.voiceline.core.call.RecordingOrder.RESUME;
import static dev.voiceline.core.call.RecordingOrder.START;
import static dev.voiceline.core.call.RecordingOrder.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.recording.RecordingFacts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamRecorderTest {
  private final RecordedCall call = RecordedCall.begun();

  @Test
  void bothSidesStandWhereTheyWereHeard() {
    call.callerTalks(3);
    call.agentTalks(51, 54);
    call.callerTalks(6);
    assertThat(call.tape().callerFrames()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(call.tape().agentFrames()).containsExactly(0, 0, 0, 51, 52, 53, 54, 0, 0);
    assertThat(call.passedOn).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void whatTheCallerCutOffIsNotOnTheTape() {
    call.agentTalks(51, 60);
    call.callerTalks(2);
    call.line.clear();
    call.agentTalks(71, 72);
    call.callerTalks(4);
    assertThat(call.tape().agentFrames()).containsExactly(51, 52, 71, 72, 0, 0);
  }

  @Test
  void whatWasSentBeforeTheStartIsHeardAfterIt() {
    RecordedCall late = new RecordedCall();
    late.agentTalks(51, 54);
    late.callerTalks(2);
    late.order(START);
    late.callerTalks(3);
    assertThat(late.tape().callerFrames()).containsExactly(3, 4, 5);
    assertThat(late.tape().agentFrames()).containsExactly(53, 54, 0);
  }

  @Test
  void duringAPauseNothingReachesTheTapeAndTheTimeRunsOn() {
    call.callerTalks(2);
    assertThat(call.order(PAUSE)).isEqualTo(ControlOutcome.done());
    call.agentTalks(51, 54);
    call.callerTalks(3);
    assertThat(call.order(RESUME)).isEqualTo(ControlOutcome.done());
    call.callerTalks(2);
    assertThat(call.tape().callerFrames()).containsExactly(1, 2, 0, 0, 0, 6, 7);
    assertThat(call.tape().agentFrames()).containsExactly(0, 0, 0, 0, 0, 54, 0);
    assertThat(call.tape().orders).containsExactly("pause at 2", "resume at 5");
  }

  @Test
  void whatWasHeardDuringAPauseDoesNotReachTheTapeLater() {
    call.callerTalks(1);
    call.order(PAUSE);
    call.agentTalks(51, 60);
    call.phone.listener().audio(new byte[70]);
    call.time.advanceMillis(200);
    call.order(RESUME);
    call.callerTalks(2);
    assertThat(call.tape().agentFrames()).startsWith(0, 0).doesNotContain(51, 55, 60);
    assertThat(call.tape().caller()).doesNotContain(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 400, 1_000, 10_000})
  void whatWasSaidInAPauseAndComesAfterItIsNotOnTheTape(int stalledMs) {
    call.callerTalks(2);
    call.order(PAUSE);
    call.callerTalks(1);
    call.time.advanceMillis(stalledMs);
    call.order(RESUME);
    framesCome(stalledMs / RecordedCall.FRAME_MS);
    int afterIt = call.nextFrame();
    call.callerTalks(2);
    assertThat(call.tape().callerFrames()).startsWith(1, 2, 0).endsWith(0, afterIt, afterIt + 1);
    assertThat(heard()).containsExactly(1, 2, afterIt, afterIt + 1);
    assertThat(call.tape().frames()).isEqualTo(3 + stalledMs / RecordedCall.FRAME_MS + 2);
  }

  @Test
  void aStallThatOutlastsThePauseHidesOnlyWhatWasSaidInIt() {
    call.callerTalks(1);
    call.order(PAUSE);
    call.time.advanceMillis(1_000);
    call.order(RESUME);
    call.time.advanceMillis(600);
    framesCome(50 + 30);
    assertThat(heard()).startsWith(1, 52, 53).endsWith(80, 81).hasSize(1 + 30);
  }

  @Test
  void aStallThatIsOverBeforeThePauseEndsHidesNothing() {
    call.order(PAUSE);
    call.time.advanceMillis(1_000);
    framesCome(50);
    call.time.advanceMillis(1_000);
    framesCome(50);
    call.order(RESUME);
    int afterIt = call.nextFrame();
    call.callerTalks(2);
    assertThat(heard()).containsExactly(afterIt, afterIt + 1);
  }

  @Test
  void framesThatNeverComeHideOnlyAsManyOfThoseThatFollow() {
    call.order(PAUSE);
    call.time.advanceMillis(1_000);
    call.order(RESUME);
    int first = call.nextFrame();
    call.agentTalks(121, 121);
    call.callerTalks(60);
    assertThat(heard()).hasSize(10).startsWith(first + 50);
    assertThat(call.tape().agentFrames()).contains(121);
  }

  @Test
  void aNewLineOwesNothing() {
    call.order(PAUSE);
    call.time.advanceMillis(1_000);
    call.order(RESUME);
    call.newLine();
    call.callerTalks(2);
    assertThat(heard()).containsExactly(1, 2);
  }

  @Test
  void whatWasSaidBeforeTheStartAndComesAfterItIsNotOnTheTape() {
    RecordedCall late = new RecordedCall();
    late.time.advanceMillis(200);
    late.order(START);
    for (int i = 0; i < 10; i++) {
      late.frameComes();
    }
    late.callerTalks(2);
    assertThat(late.tape().callerFrames()).containsExactly(11, 12);
  }

  private void framesCome(int count) {
    for (int i = 0; i < count; i++) {
      call.frameComes();
    }
  }

  /** What the caller is heard to say, without the silence. */
  private List<Integer> heard() {
    return call.tape().callerFrames().stream().filter(frame -> frame != 0).toList();
  }

  @Test
  void betweenTwoLinesTheTimeRunsOnAsSilence() {
    call.callerTalks(2);
    call.agentTalks(51, 99);
    call.callerTalks(1);
    call.phone.listener().closed(LineEnd.LOST);
    call.time.advanceMillis(3_000);
    call.newLine();
    call.callerTalks(2);
    assertThat(call.tape().frames()).isEqualTo(2 + 1 + 150 + 2);
    assertThat(call.tape().agentFrames().subList(3, 153)).containsOnly(0);
    assertThat(call.tape().callerFrames()).startsWith(1, 2, 3).endsWith(4, 5);
    assertThat(call.tapes.all).hasSize(1);
  }

  @Test
  void anOlderLineIsNotListenedTo() {
    call.callerTalks(1);
    var older = call.phone;
    call.newLine();
    call.time.advanceMillis(20);
    older.listener().audio(RecordedCall.frames(99, 99));
    call.frameComes();
    assertThat(call.tape().callerFrames()).containsExactly(1, 2);
  }

  @Test
  void aPhoneThatStallsHearsTheAgentByTheClock() {
    call.callerTalks(2);
    call.agentTalks(51, 110);
    call.time.advanceMillis(1_000);
    assertThat(call.tape().frames()).as("before a frame has come again").isBetween(25, 52);
    call.time.advanceMillis(1_000);
    call.callerTalks(2);
    assertThat(call.tape().agentFrames()).containsSubsequence(109, 110).endsWith(0, 0);
    assertThat(call.tape().callerFrames()).endsWith(0, 3, 4);
  }

  @Test
  void framesThatComeLateAndTogetherAreInTheirPlaces() {
    call.agentTalks(51, 80);
    call.callerTalks(2);
    call.time.advanceMillis(300);
    for (int i = 0; i < 15; i++) {
      call.frameComes();
    }
    call.callerTalks(2);
    assertThat(call.tape().callerFrames())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    assertThat(call.tape().agentFrames()).startsWith(51, 52, 53).endsWith(67, 68, 69);
  }

  @Test
  void framesThatComeAfterTheClockTookOverAreKeptAndTheSidesMeetAgain() {
    call.callerTalks(1);
    call.time.advanceMillis(1_000);
    for (int i = 0; i < 50; i++) {
      call.frameComes();
    }
    call.time.advanceMillis(2_000);
    call.agentTalks(99, 99);
    call.frameComes();
    assertThat(call.tape().callerFrames()).contains(2, 30, 51);
    int agent = call.tape().agentFrames().indexOf(99);
    assertThat(call.tape().callerFrames().get(agent)).isEqualTo(52);
  }

  @Test
  void audioOfAnyLengthIsCutToFrames() {
    call.phone.listener().audio(RecordedCall.frames(1, 1));
    call.line.send(new byte[10]);
    call.line.send(new byte[5]);
    byte[] three = RecordedCall.frames(2, 4);
    call.phone.listener().audio(Arrays.copyOf(three, 250));
    call.phone.listener().audio(Arrays.copyOfRange(three, 250, 480));
    assertThat(call.tape().callerFrames()).containsExactly(1, 2, 3, 4);
    assertThat(Arrays.copyOfRange(call.tape().agent(), 160, 177))
        .isEqualTo(Arrays.copyOf(padded(new byte[15]), 17));
  }

  private static byte[] padded(byte[] audio) {
    byte[] more = new byte[160];
    Arrays.fill(more, (byte) 0xFF);
    System.arraycopy(audio, 0, more, 0, audio.length);
    return more;
  }

  @Test
  void anEndIsToldWithItsFactsOnceAndNothingIsLeftBehind() {
    call.callerTalks(10);
    call.recorder.end();
    call.recorder.end();
    call.frameComes();
    assertThat(call.tape().isClosed()).isTrue();
    assertThat(call.kept).extracting(RecordingFacts::length).containsExactly(ms(200));
    assertThat(call.time.pending()).isZero();
    assertThat(kind(call.order(START))).isEqualTo(Kind.GONE);
    assertThat(call.order(STOP)).isEqualTo(ControlOutcome.done());
  }

  @Test
  void eachStartIsARecordingOfItsOwn() {
    assertThat(call.order(START)).as("it runs").isEqualTo(ControlOutcome.done());
    call.callerTalks(1);
    call.order(STOP);
    call.callerTalks(5);
    assertThat(call.order(START)).isEqualTo(new ControlOutcome.Done("s1-2"));
    call.callerTalks(1);
    assertThat(call.tapes.all).extracting(tape -> tape.id).containsExactly("s1", "s1-2");
    assertThat(call.tapes.all.get(0).callerFrames()).containsExactly(1);
    assertThat(call.tape().callerFrames()).containsExactly(7);
  }

  @Test
  void whatIsNotRecordedNeedsNoPauseAndCannotGoOn() {
    RecordedCall idle = new RecordedCall();
    assertThat(idle.order(PAUSE)).isEqualTo(ControlOutcome.done());
    assertThat(idle.order(STOP)).isEqualTo(ControlOutcome.done());
    assertThat(kind(idle.order(RESUME))).isEqualTo(Kind.FINAL);
  }

  @Test
  void aTapeThatCannotBeOpenedIsAFailedStart() {
    RecordedCall idle = new RecordedCall();
    idle.tapes.refuse();
    assertThat(kind(idle.order(START))).isEqualTo(Kind.FINAL);
    idle.callerTalks(2);
    assertThat(idle.passedOn).containsExactly(1, 2);
  }

  @Test
  void aTapeThatBreaksDoesNotBreakTheCall() {
    call.callerTalks(1);
    call.tape().breaks();
    call.callerTalks(3);
    assertThat(call.passedOn).containsExactly(1, 2, 3, 4);
    call.recorder.end();
    assertThat(call.spoiled).containsExactly("s1 IllegalStateException");
    assertThat(call.kept).isEmpty();
  }

  @Test
  void aTapeThatCannotBeClosedIsTold() {
    call.tape().failsToClose();
    call.recorder.end();
    assertThat(call.spoiled).containsExactly("s1 IOException");
  }

  @Test
  void whatASlowDiskDoesNotTakeIsToldAsLost() {
    RecordedCall slow = new RecordedCall();
    slow.tapes.takeNoMoreThan(5);
    slow.order(START);
    slow.callerTalks(12);
    slow.recorder.end();
    assertThat(slow.kept).extracting(RecordingFacts::lost).containsExactly(ms(140));
    assertThat(slow.passedOn).hasSize(12);
  }

  private static Duration ms(int millis) {
    return Duration.ofMillis(millis);
  }

  private static Kind kind(ControlOutcome outcome) {
    return ((ControlOutcome.Failed) outcome).failure().kind();
  }
}
