package dev.voiceline.core.media;

/**
 * A stream format of one channel. Every format here has a whole number of bytes per millisecond.
 */
public enum AudioFormat {
  /** G.711 mu-law, 8,000 Hz: the telephone's own, 8 bytes per ms, silence is 0xFF. */
  PCMU_8K(8, (byte) 0xFF),
  /** G.711 A-law, 8,000 Hz, 8 bytes per ms, silence is 0xD5. */
  PCMA_8K(8, (byte) 0xD5),
  /** Linear PCM, 16 bit little endian, 24,000 Hz, 48 bytes per ms. */
  PCM16_24K(48, (byte) 0);

  private final int bytesPerMs;
  private final byte silence;

  AudioFormat(int bytesPerMs, byte silence) {
    this.bytesPerMs = bytesPerMs;
    this.silence = silence;
  }

  /** Bytes of one millisecond. */
  public int bytesPerMs() {
    return bytesPerMs;
  }

  /** The byte that silence is made of. */
  public byte silence() {
    return silence;
  }

  /** Whole milliseconds in so many bytes, rounded down. */
  public int millis(long bytes) {
    return (int) (bytes / bytesPerMs);
  }

  /** Bytes of so many milliseconds. */
  public int bytes(long millis) {
    return (int) (millis * bytesPerMs);
  }
}
