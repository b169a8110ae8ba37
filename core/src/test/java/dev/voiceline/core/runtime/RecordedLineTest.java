package dev.voiceline.core.runtime;

import static dev.voiceline.core.call.RecordingOrder.PAUSE;
import static dev.voiceline.core.call.RecordingOrder.RESUME;
import static dev.voiceline.core.call.RecordingOrder.START;
import static dev.voiceline.core.call.RecordingOrder.STOP;
import static dev.voiceline.core.runtime.ControlledCall.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.recording.RecordingPolicy.Mode;
import dev.voiceline.core.recording.stream.HeldTapes;
import dev.voiceline.core.turn.PlayedLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are recorded from their own lines. */
class RecordedLineTest {
  private static final String CALLER = "+12065550123";
  private final HeldTapes tapes = new HeldTapes();

  private ControlledCall call(Mode mode, boolean pausing) {
    return new ControlledCall(
        options -> options.recording(new RecordingPolicy(mode, pausing)).recordedOnto(tapes));
  }

  @Test
  void theNetworkIsNotAsked() {
    ControlledCall call = call(Mode.FROM_ANSWER, false).greeted(CALLER);
    assertThat(tapes.last().id).isEqualTo("s1");
    assertThat(call.control.recording).isEmpty();
    assertThat(call.news).contains(new CallNews.RecordingOrdered(START));
  }

  @Test
  void theGreetingIsOnTheTapeAsItWasPlayed() {
    ControlledCall call = call(Mode.FROM_ANSWER, false).greeted(CALLER);
    call.calls.hangUp(ControlledCall.ID);
    assertThat(tapes.last().agent()).startsWith(call.line.played());
    assertThat(call.line.played()).isNotEmpty();
  }

  @Test
  void nothingIsOnTheTapeUntilAPatientWasMatched() {
    ControlledCall call = call(Mode.FROM_ANSWER, true).greeted(CALLER);
    call.checked();
    assertThat(tapes.last().orders).first().isEqualTo("pause at 0");
    assertThat(orders(call)).containsExactly(START, PAUSE, RESUME);
    call.callerTypes("1");
    assertThat(orders(call)).endsWith(PAUSE);
    call.calls.hangUp(ControlledCall.ID);
    assertThat(tapes.last().isClosed()).isTrue();
  }

  @Test
  void theAgentBeginsAndEndsItOnRequest() {
    ControlledCall call = call(Mode.ON_REQUEST, false).greeted(CALLER);
    assertThat(tapes.all).isEmpty();
    assertThat(status(call.tool("start_recording", Map.of()))).isEqualTo("recording");
    assertThat(status(call.tool("stop_recording", Map.of()))).isEqualTo("not_recording");
    assertThat(recorded(call)).hasSize(1);
  }

  @Test
  void nothingIsRecordedUnlessSaidSo() {
    call(Mode.OFF, false).greeted(CALLER);
    assertThat(tapes.all).isEmpty();
  }

  @Test
  void aLineThatComesBackGoesOnWithTheSameTape() {
    ControlledCall call = call(Mode.FROM_ANSWER, false).greeted(CALLER);
    call.line.listener().closed(LineEnd.LOST);
    call.time.advanceMillis(2_000);
    PlayedLine next = new PlayedLine(call.time);
    assertThat(call.calls.connect(ControlledCall.ID, next)).isTrue();
    byte[] frame = new byte[160];
    next.listener().audio(frame);
    call.calls.hangUp(ControlledCall.ID);
    assertThat(tapes.all).hasSize(1);
    assertThat(tapes.last().caller()).endsWith(frame);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"FROM_ANSWER", "ON_REQUEST"})
  void aCallThatAnotherServerRecordedGoesOnWithARecordingOfItsOwn(Mode mode) {
    ControlledCall call = call(mode, false);
    resumed(call, new Memories().agent("How can I help?").recorded(START));
    assertThat(tapes.all).extracting(tape -> tape.id).containsExactly("s2");
    call.calls.handOver(ControlledCall.ID);
    assertThat(tapes.last().isClosed()).isTrue();
    assertThat(recorded(call)).extracting(CallNews.Recorded::recordingId).containsExactly("s2");
  }

  @Test
  void aRecordingThatWasEndedIsNotBegunAgain() {
    ControlledCall call = call(Mode.ON_REQUEST, false);
    resumed(call, new Memories().agent("How can I help?").recorded(STOP));
    assertThat(tapes.all).isEmpty();
  }

  private static void resumed(ControlledCall call, Memories memories) {
    call.calls.resume(memories.get());
    call.side().tells.ready();
    assertThat(call.calls.connect(ControlledCall.ID, call.line)).isTrue();
  }

  static Stream<Named<Consumer<ControlledCall>>> ends() {
    return Stream.of(
        Named.of("the caller hangs up", c -> c.line.listener().closed(LineEnd.CALLER_HUNG_UP)),
        Named.of("the operator hangs up", c -> c.calls.hangUp(ControlledCall.ID)),
        Named.of("the line is silent", c -> c.line.listener().closed(LineEnd.SILENT)),
        Named.of(
            "the line breaks for good",
            c -> {
              c.line.listener().closed(LineEnd.LOST);
              c.time.advanceMillis(120_000);
            }),
        Named.of("the call lasts too long", c -> c.time.advanceMillis(4 * 3_600_000L)),
        Named.of(
            "the network says that it is over",
            c ->
                c.calls.report(
                    ControlledCall.ID,
                    new NetworkEvent.Progressed(NetworkEvent.Stage.COMPLETED, Optional.empty()))));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void itEndsWithTheCallWhateverEndsThat(Consumer<ControlledCall> end) {
    ControlledCall call = call(Mode.FROM_ANSWER, true).greeted(CALLER);
    end.accept(call);
    assertThat(call.news).hasAtLeastOneElementOfType(CallNews.Ended.class);
    assertThat(tapes.last().isClosed()).isTrue();
    assertThat(recorded(call)).extracting(CallNews.Recorded::recordingId).containsExactly("s1");
    assertThat(call.time.pending()).isZero();
  }

  private static List<Object> orders(ControlledCall call) {
    return call.news.stream()
        .filter(CallNews.RecordingOrdered.class::isInstance)
        .<Object>map(news -> ((CallNews.RecordingOrdered) news).order())
        .toList();
  }

  private static List<CallNews.Recorded> recorded(ControlledCall call) {
    return call.news.stream()
        .filter(CallNews.Recorded.class::isInstance)
        .map(CallNews.Recorded.class::cast)
        .toList();
  }
}
