package dev.voiceline.tck;

import dev.voiceline.core.media.AudioFormat;
import java.util.Arrays;
import java.util.Random;

/** Audio that can be told apart: no two pieces are alike and none holds the byte of silence. */
public final class TestAudio {
  /** Milliseconds of one frame. */
  public static final int FRAME_MS = 20;

  private TestAudio() {}

  /** Bytes of one frame. */
  public static int frameBytes(AudioFormat format) {
    return format.bytes(FRAME_MS);
  }

  /** One frame. */
  public static byte[] frame(AudioFormat format, int seed) {
    return piece(format, FRAME_MS, seed);
  }

  /** Any length. */
  public static byte[] piece(AudioFormat format, int millis, int seed) {
    return bytes(format, format.bytes(millis), seed);
  }

  /** Any number of bytes. */
  public static byte[] bytes(AudioFormat format, int count, int seed) {
    byte[] audio = new byte[count];
    new Random(seed).nextBytes(audio);
    for (int i = 0; i < count; i++) {
      if (audio[i] == format.silence()) {
        audio[i] = (byte) (format.silence() ^ 0x55);
      }
    }
    return audio;
  }

  /** Silence. */
  public static byte[] silence(AudioFormat format, int millis) {
    byte[] audio = new byte[format.bytes(millis)];
    Arrays.fill(audio, format.silence());
    return audio;
  }

  /** Several pieces as one. */
  public static byte[] join(byte[]... pieces) {
    int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    return whole;
  }

  /** Whether audio begins with a piece. */
  public static boolean startsWith(byte[] audio, byte[] piece) {
    return audio.length >= piece.length
        && Arrays.equals(audio, 0, piece.length, piece, 0, piece.length);
  }

  /** Whether audio ends with a piece. */
  public static boolean endsWith(byte[] audio, byte[] piece) {
    int from = audio.length - piece.length;
    return from >= 0 && Arrays.equals(audio, from, audio.length, piece, 0, piece.length);
  }
}
