package dev.voiceline.examples.inkwell;

import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The last three seconds of the caller's audio, packet by packet, by their place in the whole: what
 * is older would be answered late, and is forgotten. Used by one thread at a time.
 */
final class RecentAudio {
  private static final AudioFormat FORMAT = AudioFormat.PCMU_8K;
  private static final long MOST_BYTES = FORMAT.bytes(3_000);

  private final Deque<byte[]> packets = new ArrayDeque<>();
  private long begin;
  private long end;

  void add(byte[] audio) {
    packets.add(audio);
    end += audio.length;
    while (end - begin > MOST_BYTES) {
      begin += packets.remove().length;
    }
  }

  /** Those packets that begin at this time of the whole or later, in order. */
  List<byte[]> from(long ms) {
    List<byte[]> wanted = new ArrayList<>();
    long at = begin;
    for (byte[] packet : packets) {
      if (at >= FORMAT.bytes(ms)) {
        wanted.add(packet);
      }
      at += packet.length;
    }
    return wanted;
  }

  /** Where {@link #from} begins, in milliseconds of the whole. */
  long beginFrom(long ms) {
    long at = begin;
    for (byte[] packet : packets) {
      if (at >= FORMAT.bytes(ms)) {
        break;
      }
      at += packet.length;
    }
    return FORMAT.millis(at);
  }
}
