package dev.voiceline.tck.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A WAV file of two channels, taken apart.
 *
 * @param tag 1 for linear PCM, 6 for A-law, 7 for mu-law
 */
@SuppressWarnings("ArrayRecordComponent")
record Wav(int tag, int channels, int hertz, int sampleBytes, byte[] samples) {
  static Wav read(byte[] file) {
    ByteBuffer from = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    expect(from, "RIFF");
    int rest = from.getInt();
    if (rest != from.remaining()) {
      throw new AssertionError("the file says that " + rest + " bytes follow");
    }
    expect(from, "WAVE");
    Optional<ByteBuffer> format = Optional.empty();
    while (from.hasRemaining()) {
      String name = text(from);
      byte[] content = new byte[from.getInt()];
      from.get(content);
      if (name.equals("fmt ")) {
        format = Optional.of(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
      } else if (name.equals("data")) {
        ByteBuffer facts = format.orElseThrow();
        return new Wav(
            facts.getShort(0), facts.getShort(2), facts.getInt(4), facts.getShort(14) / 8, content);
      }
    }
    throw new AssertionError("a WAV file without audio");
  }

  /** One side: 0 is the left one. */
  byte[] side(int channel) {
    ByteArrayOutputStream side = new ByteArrayOutputStream();
    int block = channels * sampleBytes;
    for (int at = channel * sampleBytes; at < samples.length; at += block) {
      side.write(samples, at, sampleBytes);
    }
    return side.toByteArray();
  }

  private static void expect(ByteBuffer from, String name) {
    String found = text(from);
    if (!found.equals(name)) {
      throw new AssertionError("not a WAV file: " + found);
    }
  }

  private static String text(ByteBuffer from) {
    byte[] name = new byte[4];
    from.get(name);
    return new String(name, StandardCharsets.US_ASCII);
  }
}
