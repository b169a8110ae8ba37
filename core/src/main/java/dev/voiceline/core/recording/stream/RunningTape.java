package dev.voiceline.core.recording.stream;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A tape that runs. Guarded by its recorder's lock, but for {@link #close}, which is called once.
 */
final class RunningTape {
  private final String id;
  private final RecordingTape tape;
  private final byte[] silence;
  private Optional<RuntimeException> broken = Optional.empty();
  private boolean paused;

  RunningTape(String id, RecordingTape tape, AudioFormat format) {
    this.id = id;
    this.tape = tape;
    this.silence = new byte[format.bytes(RecordingTape.FRAME_MS)];
    Arrays.fill(silence, format.silence());
  }

  /** During a pause nothing that was said reaches the tape. */
  void append(byte[] caller, byte[] agent) {
    if (paused) {
      attempt(() -> tape.append(silence, silence));
    } else {
      attempt(() -> tape.append(caller, agent));
    }
  }

  /** The caller said nothing. */
  void appendSilence(byte[] agent) {
    append(silence, agent);
  }

  /** The agent said nothing. */
  void appendCaller(byte[] caller) {
    append(caller, silence);
  }

  void pause() {
    paused = true;
    attempt(tape::pause);
  }

  void resume() {
    attempt(tape::resume);
    paused = false;
  }

  /**
   * Ends it and tells what became of it. Not under a lock: whoever is told may want it.
   *
   * @return ends when that was told
   */
  CompletionStage<Void> close(RecordingListener listener) {
    CompletableFuture<Void> told = new CompletableFuture<>();
    try {
      CompletionStage<RecordingFacts> unused =
          tape.close()
              .whenComplete((facts, failed) -> tell(listener, facts, failed))
              .whenComplete((facts, failed) -> told.complete(null));
    } catch (RuntimeException refused) {
      listener.spoiled(id, refused);
      told.complete(null);
    }
    return told;
  }

  private void tell(RecordingListener listener, RecordingFacts facts, @Nullable Throwable failed) {
    if (failed != null) {
      listener.spoiled(id, failed);
    } else {
      broken.ifPresentOrElse(fault -> listener.spoiled(id, fault), () -> listener.kept(id, facts));
    }
  }

  /** A call goes on without its recording. What breaks it is told at its end. */
  private void attempt(Runnable work) {
    if (broken.isPresent()) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException fault) {
      broken = Optional.of(fault);
    }
  }
}
