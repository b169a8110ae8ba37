package dev.voiceline.adapters.deepgram;

/**
 * The last seconds of the caller's audio, by its place in the whole: byte 0 is the first that was
 * ever handed in. What is older is forgotten. Used by one thread at a time.
 */
final class AudioHistory {
  /** Bytes of 20 ms, the packets of the telephone: audio begins and is left out at their edges. */
  private static final int PACKET = 160;

  private final byte[] ring;
  private long end;

  AudioHistory(int bytes) {
    ring = new byte[bytes];
  }

  void add(byte[] audio) {
    int skipped = Math.max(0, audio.length - ring.length);
    end += skipped;
    for (int i = skipped; i < audio.length; i++) {
      ring[(int) (end++ % ring.length)] = audio[i];
    }
  }

  /** The place of the oldest packet that is still known. */
  long begin() {
    long oldest = Math.max(0, end - ring.length);
    return Math.min(end, (oldest + PACKET - 1) / PACKET * PACKET);
  }

  /** Where to begin so that nothing from that place on is missed, as far as it is known. */
  long beginAt(long place) {
    return Math.max(begin(), Math.min(place, end) / PACKET * PACKET);
  }

  /** The place after the newest byte. */
  long end() {
    return end;
  }

  byte[] read(long from, int count) {
    byte[] audio = new byte[count];
    for (int i = 0; i < count; i++) {
      audio[i] = ring[(int) ((from + i) % ring.length)];
    }
    return audio;
  }
}
