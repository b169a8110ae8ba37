package dev.voiceline.core.turn;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.media.MediaListener;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * A phone behind a network: everything reaches it later, and its marks come back later still, each
 * by another span, so that they may overtake each other; some never do.
 */
final class FarLine implements MediaLink {
  static final int LOST = -1;

  final PlayedLine phone;
  private final VirtualTime time;
  private final Duration way;
  private final IntSupplier wayBack;
  private Consumer<String> marks = name -> {};

  /**
   * A phone.
   *
   * @param wayBack in ms, of each mark; {@link #LOST} for one that is lost
   */
  FarLine(VirtualTime time, int way, IntSupplier wayBack) {
    this.time = time;
    this.phone = new PlayedLine(time);
    this.way = Duration.ofMillis(way);
    this.wayBack = wayBack;
    phone.onMark(this::returned);
  }

  void onMark(Consumer<String> listener) {
    marks = listener;
  }

  /** Until what was told the phone has reached it. */
  void settle() {
    time.advance(way);
  }

  @Override
  public AudioFormat format() {
    return AudioFormat.PCMU_8K;
  }

  @Override
  public void start(MediaListener told) {
    marks = told::markReturned;
  }

  @Override
  public void send(byte[] audio) {
    time.after(way, () -> phone.send(audio));
  }

  @Override
  public void mark(String name) {
    time.after(way, () -> phone.mark(name));
  }

  /** A clear throws the marks back that wait. */
  @Override
  public void clear() {
    time.after(
        way,
        () -> {
          phone.clear();
          phone.returnStaleMarks();
        });
  }

  @Override
  public void close() {
    phone.close();
  }

  private void returned(String name) {
    int millis = wayBack.getAsInt();
    if (millis != LOST) {
      time.after(Duration.ofMillis(millis), () -> marks.accept(name));
    }
  }
}
