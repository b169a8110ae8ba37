package dev.voiceline.core.scripted;

/** G.711 mu-law, sample by sample: a signed 16-bit sample as a byte of 8 bits, and back. */
public final class MuLaw {
  private static final int BIAS = 0x84;
  private static final int LOUDEST = 32_635;

  private MuLaw() {}

  /** The nearest mu-law byte to a linear sample; louder ones are clipped. */
  public static byte encode(int sample) {
    int sign = sample < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs(sample), LOUDEST) + BIAS;
    int exponent = 24 - Integer.numberOfLeadingZeros(magnitude);
    int mantissa = (magnitude >> (exponent + 3)) & 0x0F;
    return (byte) ~(sign | (exponent << 4) | mantissa);
  }

  /** The linear sample, -32,124 to 32,124, that a mu-law byte stands for. */
  public static int decode(byte coded) {
    int bits = ~coded & 0xFF;
    int magnitude = ((((bits & 0x0F) << 3) + BIAS) << ((bits >> 4) & 0x07)) - BIAS;
    return (bits & 0x80) == 0 ? magnitude : -magnitude;
  }
}
