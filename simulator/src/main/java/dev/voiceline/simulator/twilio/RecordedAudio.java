package dev.voiceline.simulator.twilio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The two sides of a recorded call: linear samples of 16 bits, 8,000 a second. Immutable. */
public final class RecordedAudio {
  private static final int RATE = 8_000;
  private static final int HEADER_BYTES = 44;

  private final short[] first;
  private final short[] second;

  private RecordedAudio(short[] first, short[] second) {
    this.first = first;
    this.second = second;
  }

  /** Both sides; the shorter one is silent at the end. The arrays are copied. */
  public static RecordedAudio of(short[] first, short[] second) {
    return new RecordedAudio(first.clone(), second.clone());
  }

  /** A tone of 440 Hz on the first side and one of 660 Hz on the second. */
  public static RecordedAudio tones(Duration length) {
    int samples = Math.toIntExact(length.toMillis() * RATE / 1_000);
    return new RecordedAudio(tone(440, samples), tone(660, samples));
  }

  /** How long it lasts. */
  public Duration length() {
    return Duration.ofMillis(samples() * 1_000L / RATE);
  }

  /** As a WAV file of one channel, the mean of both sides, or of two. */
  public byte[] wav(int channels) {
    int dataBytes = samples() * channels * Short.BYTES;
    ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVEfmt "));
    file.putInt(16).putShort((short) 1).putShort((short) channels).putInt(RATE);
    file.putInt(RATE * channels * Short.BYTES);
    file.putShort((short) (channels * Short.BYTES)).putShort((short) Short.SIZE);
    file.put(ascii("data")).putInt(dataBytes);
    for (int i = 0; i < samples(); i++) {
      if (channels == 1) {
        file.putShort((short) ((at(first, i) + at(second, i)) / 2));
      } else {
        file.putShort(at(first, i)).putShort(at(second, i));
      }
    }
    return file.array();
  }

  private int samples() {
    return Math.max(first.length, second.length);
  }

  private static short at(short[] side, int index) {
    return index < side.length ? side[index] : 0;
  }

  private static short[] tone(int hertz, int samples) {
    short[] tone = new short[samples];
    for (int i = 0; i < samples; i++) {
      tone[i] = (short) (8_000 * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return tone;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
