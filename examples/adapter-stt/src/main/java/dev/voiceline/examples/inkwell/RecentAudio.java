package dev.voiceline.examples.inkwell;

import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last three seconds of the caller's audio, packet by packet, by their place in the whole: what
 * is older would be answered late, and is forgotten. Used by one thread at a time.
 */
final class RecentAudio {
  private static final AudioFormat FORMAT = AudioFormat.PCMU_8K;
  private static final long MOST_BYTES = FORMAT.bytes(3_000);

  private final Deque<Packet> packets = new ArrayDeque<>();
  private long end;

  /**
   * What came at once.
   *
   * @param at its first byte, counted from the first one ever
   */
  record Packet(long at, byte[] audio) {}

  void add(byte[] audio) {
    packets.add(new Packet(end, audio));
    end += audio.length;
    while (!packets.isEmpty() && end - packets.element().at() > MOST_BYTES) {
      packets.remove();
    }
  }

  /** Those packets that begin at this time or later, in order. */
  Iterable<Packet> from(long ms) {
    return packets.stream().filter(packet -> packet.at() >= FORMAT.bytes(ms)).toList();
  }

  /** Where {@link #from} begins, in milliseconds of the whole. */
  long beginFrom(long ms) {
    for (Packet packet : from(ms)) {
      return FORMAT.millis(packet.at());
    }
    return FORMAT.millis(end);
  }
}
