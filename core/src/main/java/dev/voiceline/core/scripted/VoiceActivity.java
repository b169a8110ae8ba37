package dev.voiceline.core.scripted;

import dev.voiceline.core.media.AudioFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells speech from silence by its loudness: G.711 mu-law at 8,000 Hz in, pieces of any length,
 * judged in frames of 20 ms. Times are milliseconds of the audio heard. For use by one thread at a
 * time.
 */
public final class VoiceActivity {
  /**
   * The root mean square, of 32,124, from which a frame is loud; a telephone's idle noise is far
   * below, any voice above.
   */
  private static final double LOUD = 500;

  private static final int FRAME_MS = 20;

  /** How long it is quiet, unless told otherwise, before speech has stopped. */
  static final Duration SILENCE = Duration.ofMillis(400);

  private final int startFrames;
  private final long silenceMs;
  private final byte[] frame = new byte[AudioFormat.PCMU_8K.bytes(FRAME_MS)];
  private int filled;
  private long heardMs;
  private int loudInARow;
  private long lastLoudMs;
  private boolean speaking;

  /** Speech starts with two loud frames and stops after 400 ms of silence. */
  public VoiceActivity() {
    this(2, SILENCE);
  }

  /**
   * With bounds of one's own.
   *
   * @param startFrames how many loud frames in a row start speech, at least 1
   * @param silence how long it must be quiet before speech has stopped
   */
  public VoiceActivity(int startFrames, Duration silence) {
    if (startFrames < 1 || silence.isNegative()) {
      throw new IllegalArgumentException("at least one frame, and no negative silence");
    }
    this.startFrames = startFrames;
    this.silenceMs = silence.toMillis();
  }

  /** A change between speech and silence. */
  public sealed interface Change {
    /** Speech began: with the first of the loud frames. */
    record Started(long startMs) implements Change {}

    /**
     * Speech ended.
     *
     * @param endMs the end of the last loud frame
     * @param noticedMs the end of the silence that proved it
     */
    record Stopped(long endMs, long noticedMs) implements Change {}
  }

  /** Listens on, and tells what changed with these bytes, in order. */
  public List<Change> hear(byte[] audio) {
    List<Change> changes = new ArrayList<>();
    int taken = 0;
    while (taken < audio.length) {
      int piece = Math.min(frame.length - filled, audio.length - taken);
      System.arraycopy(audio, taken, frame, filled, piece);
      taken += piece;
      filled += piece;
      if (filled == frame.length) {
        filled = 0;
        heardMs += FRAME_MS;
        judge(changes);
      }
    }
    return changes;
  }

  /** Whether speech has started and not stopped. */
  public boolean speaking() {
    return speaking;
  }

  /** How much audio was judged. */
  public long heardMs() {
    return heardMs;
  }

  private void judge(List<Change> changes) {
    if (isLoud()) {
      loudInARow++;
      lastLoudMs = heardMs;
      if (!speaking && loudInARow >= startFrames) {
        speaking = true;
        changes.add(new Change.Started(heardMs - (long) loudInARow * FRAME_MS));
      }
      return;
    }
    loudInARow = 0;
    if (speaking && heardMs - lastLoudMs >= silenceMs) {
      speaking = false;
      changes.add(new Change.Stopped(lastLoudMs, heardMs));
    }
  }

  private boolean isLoud() {
    double energy = 0;
    for (byte coded : frame) {
      double sample = MuLaw.decode(coded);
      energy += sample * sample;
    }
    return energy >= LOUD * LOUD * frame.length;
  }
}
