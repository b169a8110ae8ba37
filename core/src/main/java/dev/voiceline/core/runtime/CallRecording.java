package dev.voiceline.core.runtime;

import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingPolicy.Mode;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.recording.stream.RecordingListener;
import dev.voiceline.core.recording.stream.StreamRecorder;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Who records a call: it does so itself, from its own lines, or the network does. */
final class CallRecording implements RecordingListener {
  /** A disk that works is done in a fraction of it. */
  static final Duration FOR_TAPES = Duration.ofSeconds(1);

  /** What became of a recording is not on record here: its file alone says it. */
  private static final String LATE = "LateTape";

  private final CallScope scope;
  private final long owner;
  private final Optional<StreamRecorder> recorder;
  private CompletionStage<Void> told = CompletableFuture.completedFuture(null);

  CallRecording(CallScope scope, long owner) {
    this.scope = scope;
    this.owner = owner;
    this.recorder =
        scope
            .ports
            .extras()
            .tapes()
            .filter(any -> scope.ports.extras().recording().mode() != Mode.OFF)
            .map(this::onto);
  }

  private StreamRecorder onto(RecordingTapes tapes) {
    return new StreamRecorder(
        tapes,
        scope.id,
        owner,
        scope.ports.conversations().traits().format(),
        scope.clock(),
        scope.ports.timers(),
        this);
  }

  /** Whether it records itself: what it has begun ends with it. */
  boolean own() {
    return recorder.isPresent();
  }

  /** A new line, to be used in the place of the one given. */
  MediaLink through(MediaLink line) {
    return recorder.map(each -> each.through(line)).orElse(line);
  }

  CompletionStage<ControlOutcome> order(RecordingOrder order) {
    return recorder
        .<CompletionStage<ControlOutcome>>map(
            each -> CompletableFuture.completedFuture(each.record(order)))
        .orElseGet(() -> scope.ports.control().record(scope.id, order));
  }

  /** The call is over here. */
  void end() {
    told = recorder.map(StreamRecorder::end).orElse(told);
  }

  /**
   * After the end, posts a letter that is read when it was told what became of each recording, or
   * after {@link #FOR_TAPES} if that takes longer, which is told instead.
   */
  void whenTold(Runnable letter) {
    CompletableFuture<Boolean> inTime = told.thenApply(done -> true).toCompletableFuture();
    CompletionStage<Boolean> stage = inTime;
    if (!inTime.isDone()) {
      Timers.Alarm alarm = scope.ports.timers().after(FOR_TAPES, () -> inTime.complete(false));
      stage.thenRun(alarm::cancel);
    }
    stage.thenAccept(
        early ->
            scope.postAlways(
                () -> {
                  if (!early) {
                    scope.tell(new CallNews.Fault("recording", LATE));
                  }
                  letter.run();
                }));
  }

  @Override
  public void kept(String recordingId, RecordingFacts facts) {
    scope.postAlways(() -> scope.tell(new CallNews.Recorded(recordingId, facts)));
  }

  @Override
  public void spoiled(String recordingId, Throwable cause) {
    Throwable why =
        cause instanceof CompletionException
            ? Optional.ofNullable(cause.getCause()).orElse(cause)
            : cause;
    scope.postAlways(() -> scope.fault("recording", why));
  }
}
