package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingPolicy;
import dev.voiceline.core.recording.RecordingPolicy.Mode;
import dev.voiceline.core.recording.stream.HeldTapes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What became of a recording is told while its call is still this server's. */
class HandedOnRecordingTest {
  private static final String CALLER = "+12065550123";
  private final HeldTapes tapes = new HeldTapes();
  private final CompletableFuture<Void> disk = new CompletableFuture<>();

  private ControlledCall recorded(Mode mode) {
    return new ControlledCall(
            options -> options.recording(new RecordingPolicy(mode, false)).recordedOnto(tapes))
        .greeted(CALLER);
  }

  private ControlledCall onSlowDisk() {
    ControlledCall call = recorded(Mode.FROM_ANSWER);
    tapes.last().closesAfter(disk);
    return call;
  }

  private static boolean handOver(ControlledCall call) {
    return call.calls.handOver(ControlledCall.ID).toCompletableFuture().isDone();
  }

  private static List<String> last(ControlledCall call, int count) {
    return call.news.subList(call.news.size() - count, call.news.size()).stream()
        .map(news -> news.getClass().getSimpleName())
        .toList();
  }

  @Test
  void aTapeThatIsDurableAtOnceIsToldBeforeTheEnd() {
    ControlledCall call = recorded(Mode.FROM_ANSWER);
    assertThat(handOver(call)).isTrue();
    assertThat(last(call, 2)).containsExactly("Recorded", "HandedOn");
    assertThat(call.time.pending()).isZero();
  }

  @Test
  void oneThatTakesAWhileIsAwaited() {
    ControlledCall call = onSlowDisk();
    assertThat(handOver(call)).isFalse();
    call.time.advanceMillis(900);
    assertThat(call.news).doesNotContain(new CallNews.HandedOn());
    disk.complete(null);
    assertThat(last(call, 2)).containsExactly("Recorded", "HandedOn");
    assertThat(handOver(call)).isTrue();
    assertThat(call.time.pending()).isZero();
  }

  @Test
  void nothingElseIsHeldMeanwhile() {
    ControlledCall call = onSlowDisk();
    handOver(call);
    assertThat(call.line.closed).isTrue();
    assertThat(call.side().closes).isPositive();
    assertThat(call.calls.live()).isEmpty();
    assertThat(call.calls.lineBroke(ControlledCall.ID)).isFalse();
    assertThat(call.time.pending()).as("the bound").isEqualTo(1);
  }

  @Test
  void theCallIsElsewhereBeforeItsLineIsClosed() {
    ControlledCall call = recorded(Mode.FROM_ANSWER);
    List<CallId> live = new ArrayList<>(call.calls.live());
    call.line.onClose(() -> live.retainAll(call.calls.live()));
    assertThat(live).containsExactly(ControlledCall.ID);
    handOver(call);
    assertThat(live).isEmpty();
  }

  @Test
  void noCallWaitsForItsTapeLongerThanASecond() {
    ControlledCall call = onSlowDisk();
    handOver(call);
    call.time.advanceMillis(1_000);
    assertThat(last(call, 2)).containsExactly("Fault", "HandedOn");
    assertThat(call.news).contains(new CallNews.Fault("recording", "LateTape"));
    assertThat(handOver(call)).isTrue();
    disk.complete(null);
    assertThat(last(call, 3)).containsExactly("Fault", "HandedOn", "Recorded");
  }

  @Test
  void aTapeThatIsSpoiledIsAFaultBeforeTheEnd() {
    ControlledCall call = onSlowDisk();
    handOver(call);
    disk.completeExceptionally(new IOException("the disk is full"));
    assertThat(last(call, 2)).containsExactly("Fault", "HandedOn");
  }

  @Test
  void anEarlierTapeIsAwaitedToo() {
    ControlledCall call = recorded(Mode.ON_REQUEST);
    call.tool("start_recording", Map.of());
    tapes.last().closesAfter(disk);
    call.tool("stop_recording", Map.of());
    handOver(call);
    assertThat(call.news).doesNotContain(new CallNews.HandedOn());
    disk.complete(null);
    assertThat(last(call, 2)).containsExactly("Recorded", "HandedOn");
  }

  @Test
  void aCallThatAnotherServerHasAlreadyStopsAtOnce() {
    ControlledCall call = onSlowDisk();
    call.calls.lost(ControlledCall.ID);
    assertThat(last(call, 1)).containsExactly("HandedOn");
    assertThat(call.time.pending()).isZero();
  }

  @Test
  void aDrainWaitsForWhatIsStillToBeTold() {
    ControlledCall call = onSlowDisk();
    var drained = call.calls.drain().toCompletableFuture();
    handOver(call);
    assertThat(drained).isNotDone();
    disk.complete(null);
    assertThat(drained).isDone();
  }
}
