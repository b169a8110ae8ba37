package dev.voiceline.simulator.phone.media;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The buffer between a server and the caller's ear. Audio is played in order, a frame at each call
 * of {@link #play}; a mark comes back when what was sent before it has been played to its end. For
 * use by one thread at a time.
 */
final class Playout {
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final List<String> inAir = new ArrayList<>();
  private boolean sounding;
  private int buffered;

  /** A moment of playing. */
  static final class Moment {
    private final List<String> marks;
    private final byte[] frame;
    private final int bytes;

    private Moment(List<String> marks, byte[] frame, int bytes) {
      this.marks = marks;
      this.frame = frame;
      this.bytes = bytes;
    }

    /** What came back at its beginning. */
    List<String> marks() {
      return marks;
    }

    /** What is played from now on, filled up with silence. */
    byte[] frame() {
      return frame;
    }

    /** How many bytes of the frame came from the server. */
    int bytes() {
      return bytes;
    }
  }

  /**
   * What a clear left behind.
   *
   * @param marks all that were outstanding, in order
   * @param bytes how many were dropped unheard
   */
  record Cleared(List<String> marks, int bytes) {}

  /** Takes audio in, of any length. */
  void audio(byte[] audio) {
    if (audio.length > 0) {
      entries.add(new Sound(audio));
      buffered += audio.length;
    }
  }

  /** Takes a mark in. True when nothing is before it, so that it comes back at once. */
  boolean mark(String name) {
    if (!sounding && entries.isEmpty()) {
      return true;
    }
    entries.add(new Marker(name));
    return false;
  }

  /** Drops everything; what plays at this moment is played to its end. */
  Cleared clear() {
    List<String> marks = new ArrayList<>(inAir);
    for (Entry entry : entries) {
      if (entry instanceof Marker marker) {
        marks.add(marker.name());
      }
    }
    Cleared cleared = new Cleared(marks, buffered);
    entries.clear();
    inAir.clear();
    sounding = false;
    buffered = 0;
    return cleared;
  }

  /** The next 20 ms. */
  Moment play() {
    List<String> back = new ArrayList<>(inAir);
    inAir.clear();
    byte[] frame = Frames.silence();
    int filled = 0;
    while (filled < frame.length && !entries.isEmpty()) {
      Entry first = entries.element();
      if (first instanceof Sound sound) {
        filled += sound.take(frame, filled);
        if (sound.isSpent()) {
          entries.remove();
        }
      } else if (first instanceof Marker marker) {
        (filled == 0 ? back : inAir).add(marker.name());
        entries.remove();
      }
    }
    sounding = filled > 0;
    buffered -= filled;
    return new Moment(back, frame, filled);
  }

  /** How many bytes wait. */
  int buffered() {
    return buffered;
  }

  private sealed interface Entry {}

  private record Marker(String name) implements Entry {}

  private static final class Sound implements Entry {
    private final byte[] audio;
    private int at;

    Sound(byte[] audio) {
      this.audio = audio;
    }

    int take(byte[] frame, int offset) {
      int length = Math.min(frame.length - offset, audio.length - at);
      System.arraycopy(audio, at, frame, offset, length);
      at += length;
      return length;
    }

    boolean isSpent() {
      return at == audio.length;
    }
  }
}
