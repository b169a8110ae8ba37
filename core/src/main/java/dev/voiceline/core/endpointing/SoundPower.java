package dev.voiceline.core.endpointing;

import dev.voiceline.core.media.AudioFormat;
import java.util.function.IntUnaryOperator;

/** How loud a piece of audio is: the mean square of its samples, as 16-bit numbers. */
final class SoundPower {
  private static final double[] MU_LAW = squares(SoundPower::muLaw);
  private static final double[] A_LAW = squares(SoundPower::aLaw);

  private SoundPower() {}

  static double of(byte[] audio, AudioFormat format) {
    return switch (format) {
      case PCMU_8K -> coded(audio, MU_LAW);
      case PCMA_8K -> coded(audio, A_LAW);
      case PCM16_24K -> linear(audio);
    };
  }

  private static double coded(byte[] audio, double[] squares) {
    double sum = 0;
    for (byte one : audio) {
      sum += squares[one & 0xFF];
    }
    return sum / Math.max(1, audio.length);
  }

  private static double linear(byte[] audio) {
    double sum = 0;
    for (int at = 0; at + 1 < audio.length; at += 2) {
      double sample = (short) ((audio[at] & 0xFF) | (audio[at + 1] << 8));
      sum += sample * sample;
    }
    return sum / Math.max(1, audio.length / 2);
  }

  private static int muLaw(int code) {
    int bits = ~code & 0xFF;
    return ((((bits & 0x0F) << 3) + 0x84) << ((bits >> 4) & 0x07)) - 0x84;
  }

  private static int aLaw(int code) {
    int bits = code ^ 0x55;
    int exponent = (bits >> 4) & 0x07;
    int mantissa = ((bits & 0x0F) << 4) + 8;
    return exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  }

  private static double[] squares(IntUnaryOperator magnitude) {
    double[] squares = new double[256];
    for (int code = 0; code < squares.length; code++) {
      double sample = magnitude.applyAsInt(code);
      squares[code] = sample * sample;
    }
    return squares;
  }
}
