package dev.voiceline.core.recording.stream;

import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * What was sent to a phone that has not played it yet. Keeps the arrays that it is given. Not safe
 * for use by several threads.
 */
final class UnheardAudio {
  private final byte silence;
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private int taken;

  UnheardAudio(AudioFormat format) {
    this.silence = format.silence();
  }

  void add(byte[] audio) {
    if (audio.length > 0) {
      waiting.addLast(audio);
    }
  }

  /** What the phone plays next; silence where there is no more. */
  void take(byte[] into) {
    int filled = 0;
    while (filled < into.length && !waiting.isEmpty()) {
      byte[] oldest = waiting.getFirst();
      int count = Math.min(into.length - filled, oldest.length - taken);
      System.arraycopy(oldest, taken, into, filled, count);
      filled += count;
      taken += count;
      if (taken == oldest.length) {
        waiting.removeFirst();
        taken = 0;
      }
    }
    Arrays.fill(into, filled, into.length, silence);
  }

  /** Nobody will hear it. */
  void clear() {
    waiting.clear();
    taken = 0;
  }
}
