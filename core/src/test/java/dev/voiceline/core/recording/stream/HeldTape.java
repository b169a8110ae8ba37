package dev.voiceline.core.recording.stream;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A tape in memory that keeps what it is given as it is, also during a pause. */
public final class HeldTape implements RecordingTape {
  public final String id;
  public final List<String> orders = new ArrayList<>();
  private final AudioFormat format;
  private final int most;
  private final ByteArrayOutputStream caller = new ByteArrayOutputStream();
  private final ByteArrayOutputStream agent = new ByteArrayOutputStream();
  private int frames;
  private int lost;
  private boolean closed;
  private boolean breaks;
  private boolean failsToClose;
  private Optional<CompletableFuture<Void>> disk = Optional.empty();

  HeldTape(String id, AudioFormat format, int most) {
    this.id = id;
    this.format = format;
    this.most = most;
  }

  /** Throws whatever it is told to do from now on. */
  void breaks() {
    breaks = true;
  }

  void failsToClose() {
    failsToClose = true;
  }

  /** It is durable when that ends. */
  public void closesAfter(CompletableFuture<Void> written) {
    disk = Optional.of(written);
  }

  @Override
  public void append(byte[] left, byte[] right) {
    if (breaks) {
      throw new IllegalStateException("torn");
    }
    int bytes = format.bytes(FRAME_MS);
    if (left.length != bytes || right.length != bytes) {
      throw new IllegalArgumentException("not a frame");
    }
    if (closed) {
      throw new IllegalStateException("closed already");
    }
    frames++;
    if (frames > most) {
      lost++;
    } else {
      caller.writeBytes(left);
      agent.writeBytes(right);
    }
  }

  @Override
  public void pause() {
    orders.add("pause at " + frames);
  }

  @Override
  public void resume() {
    orders.add("resume at " + frames);
  }

  @Override
  public CompletionStage<RecordingFacts> close() {
    closed = true;
    return failsToClose
        ? CompletableFuture.failedFuture(new java.io.IOException("the disk is full"))
        : disk.orElseGet(() -> CompletableFuture.completedFuture(null))
            .thenApply(
                written -> new RecordingFacts(time(frames), true, List.of(), time(lost), "00"));
  }

  private static Duration time(int frames) {
    return Duration.ofMillis((long) frames * FRAME_MS);
  }

  public boolean isClosed() {
    return closed;
  }

  int frames() {
    return frames;
  }

  public byte[] caller() {
    return caller.toByteArray();
  }

  public byte[] agent() {
    return agent.toByteArray();
  }

  /** What the caller's frames are made of, one number for each. */
  List<Integer> callerFrames() {
    return numbers(caller());
  }

  List<Integer> agentFrames() {
    return numbers(agent());
  }

  /** 0 is silence. */
  private List<Integer> numbers(byte[] side) {
    List<Integer> numbers = new ArrayList<>();
    for (int at = 0; at < side.length; at += format.bytes(FRAME_MS)) {
      numbers.add(side[at] == format.silence() ? 0 : (int) side[at]);
    }
    return numbers;
  }
}
