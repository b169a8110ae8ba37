package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.media.AudioFormat;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * The service counts seconds of what it received on one socket. This knows which place of the
 * caller's audio that was: a socket may begin in the middle, audio may have been left out, and
 * silence may have been put in. Used by one thread at a time.
 */
final class TimeMap {
  private static final int MOST_PARTS = 2_000;
  private static final int MS_PER_SECOND = 1_000;

  private final TreeMap<Long, Part> parts = new TreeMap<>();
  private long bytes;

  /** From one place of the socket's audio on: where in the caller's audio, and whether it moves. */
  private record Part(long place, boolean moves) {}

  /** So many bytes of the caller's audio were sent, from that place on. */
  void sent(long place, int count) {
    Map.Entry<Long, Part> last = parts.lastEntry();
    boolean goesOn =
        last != null
            && last.getValue().moves()
            && last.getValue().place() + bytes - last.getKey() == place;
    if (!goesOn) {
      begin(new Part(place, true));
    }
    bytes += count;
  }

  /** Silence was sent where the caller's audio stood still. */
  void silence(long place, int count) {
    Map.Entry<Long, Part> last = parts.lastEntry();
    if (last == null || last.getValue().moves()) {
      begin(new Part(place, false));
    }
    bytes += count;
  }

  /** Bytes sent in all. */
  long bytes() {
    return bytes;
  }

  /** The place in the caller's audio. */
  Duration at(double seconds) {
    return Duration.ofMillis(millis(seconds));
  }

  /** The same in milliseconds. */
  long millis(double seconds) {
    long heard = Math.round(seconds * MS_PER_SECOND) * AudioFormat.PCMU_8K.bytesPerMs();
    Map.Entry<Long, Part> part = parts.lowerEntry(Math.max(1, Math.min(heard, bytes)));
    if (part == null) {
      return 0;
    }
    long into = Math.min(heard, bytes) - part.getKey();
    long place = part.getValue().place() + (part.getValue().moves() ? Math.max(0, into) : 0);
    return place / AudioFormat.PCMU_8K.bytesPerMs();
  }

  private void begin(Part part) {
    parts.put(bytes, part);
    if (parts.size() > MOST_PARTS) {
      parts.pollFirstEntry();
    }
  }
}
