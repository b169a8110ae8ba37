package dev.voiceline.adapters.store.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The beginning of a WAV file of two channels. */
final class WavHeader {
  private static final int CHANNELS = 2;
  private static final int FORMAT_BYTES = 18;
  private static final int FACT_BYTES = 4;
  private static final int LENGTH = 12 + 8 + FORMAT_BYTES + 8 + FACT_BYTES + 8;

  private WavHeader() {}

  static byte[] of(Encoding encoding, long audioBytes) {
    int block = encoding.sampleBytes() * CHANNELS;
    ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt((int) (LENGTH - 8 + audioBytes)).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(FORMAT_BYTES);
    header.putShort((short) encoding.wavTag()).putShort((short) CHANNELS);
    header.putInt(encoding.hertz()).putInt(encoding.hertz() * block);
    header.putShort((short) block).putShort((short) (encoding.sampleBytes() * 8));
    header.putShort((short) 0);
    header.put(ascii("fact")).putInt(FACT_BYTES).putInt((int) (audioBytes / block));
    header.put(ascii("data")).putInt((int) audioBytes);
    return header.array();
  }

  private static byte[] ascii(String words) {
    return words.getBytes(StandardCharsets.US_ASCII);
  }
}
