package dev.voiceline.core.scripted;

import java.util.Optional;

/**
 * The code behind the tones. A symbol is one frame of 20 ms that carries four bits as two tones at
 * once, one out of four low ones for the upper two bits and one out of four high ones for the lower
 * two. The first symbol of a character uses other tones than the second, so that a receiver can
 * fall in anywhere.
 *
 * <p>All tones are multiples of 50 Hz: each has whole periods in a frame, so none leaks into
 * another.
 */
final class ToneAlphabet {
  /** Bytes, and samples, of a symbol: 20 ms at 8,000 Hz. */
  static final int FRAME = 160;

  private static final int LOWEST_HZ = 350;
  private static final int STEP_HZ = 200;
  private static final int SAMPLES_PER_SECOND = 8_000;
  private static final double AMPLITUDE = 7_000;
  private static final int GROUP = 4;
  private static final int TONES = 4 * GROUP;

  private ToneAlphabet() {}

  /** Which half of a character a symbol carries. */
  enum Half {
    UPPER(0),
    LOWER(2);

    private final int firstGroup;

    Half(int firstGroup) {
      this.firstGroup = firstGroup;
    }

    int coarseTone(int nibble) {
      return firstGroup * GROUP + (nibble >> 2);
    }

    int fineTone(int nibble) {
      return (firstGroup + 1) * GROUP + (nibble & 3);
    }
  }

  /** How many different tones there are. */
  static int tones() {
    return TONES;
  }

  /** Four bits that were recognized. */
  record Symbol(Half half, int nibble) {}

  /** Writes one symbol. */
  static void write(Half half, int nibble, byte[] into, int offset) {
    double coarse = radiansPerSample(half.coarseTone(nibble));
    double fine = radiansPerSample(half.fineTone(nibble));
    for (int i = 0; i < FRAME; i++) {
      double sample = AMPLITUDE * (Math.sin(coarse * i) + Math.sin(fine * i));
      into[offset + i] = MuLaw.encode((int) Math.round(sample));
    }
  }

  /** The frequency of a tone as the angle that it turns in one sample. */
  static double radiansPerSample(int tone) {
    return 2 * Math.PI * (LOWEST_HZ + STEP_HZ * tone) / SAMPLES_PER_SECOND;
  }

  /** The symbol that two tones are together; empty when they never go together. */
  static Optional<Symbol> symbolOf(int oneTone, int otherTone) {
    int coarse = Math.min(oneTone, otherTone);
    int fine = Math.max(oneTone, otherTone);
    for (Half half : Half.values()) {
      int row = coarse - half.coarseTone(0);
      int column = fine - half.fineTone(0);
      if (row >= 0 && row < GROUP && column >= 0 && column < GROUP) {
        return Optional.of(new Symbol(half, row * GROUP + column));
      }
    }
    return Optional.empty();
  }
}
