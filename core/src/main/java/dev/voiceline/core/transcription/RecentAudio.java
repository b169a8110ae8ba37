package dev.voiceline.core.transcription;

import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The last three seconds that a caller was heard: more would be answered late. */
final class RecentAudio {
  private static final int MOST_MS = 3_000;

  private final AudioFormat format;
  private final Deque<byte[]> packets = new ArrayDeque<>();
  private long end;
  private int kept;

  RecentAudio(AudioFormat format) {
    this.format = format;
  }

  void add(byte[] audio) {
    packets.add(audio);
    end += audio.length;
    kept += audio.length;
    while (kept - packets.getFirst().length >= format.bytes(MOST_MS)) {
      kept -= packets.removeFirst().length;
    }
  }

  /** From where on there is audio, in milliseconds of the call's. */
  long oldestMs() {
    return Math.max(0, end / format.bytesPerMs() - MOST_MS);
  }

  /** What was heard since then, which is not before the oldest. */
  List<byte[]> since(long ms) {
    long from = ms * format.bytesPerMs();
    List<byte[]> since = new ArrayList<>();
    long at = end - kept;
    for (byte[] packet : packets) {
      long next = at + packet.length;
      if (next > from) {
        int skipped = (int) Math.max(0, from - at);
        since.add(skipped == 0 ? packet : Arrays.copyOfRange(packet, skipped, packet.length));
      }
      at = next;
    }
    return since;
  }
}
