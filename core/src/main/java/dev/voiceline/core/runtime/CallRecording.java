package dev.voiceline.core.runtime;

import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingPolicy.Mode;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.recording.stream.RecordingListener;
import dev.voiceline.core.recording.stream.StreamRecorder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Who records a call: it does so itself, from its own lines, or the network does. */
final class CallRecording implements RecordingListener {
  private final CallScope scope;
  private final long owner;
  private final Optional<StreamRecorder> recorder;

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
    recorder.ifPresent(StreamRecorder::end);
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
