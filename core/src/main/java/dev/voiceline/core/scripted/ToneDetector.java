package dev.voiceline.core.scripted;

import dev.voiceline.core.scripted.ToneAlphabet.Symbol;
import java.util.Optional;

/**
 * Finds the symbol in a frame with Goertzel's algorithm: the energy of each tone, against the
 * energy of the whole frame.
 */
final class ToneDetector {
  /** Mu-law noise is below 1 % of a tone's energy; the rest is room for a noisy line. */
  private static final double LEAST_SHARE_OF_BOTH = 0.8;

  private static final double LEAST_SHARE_OF_EACH = 0.2;

  /** The mean square of a tone pair is 4.9e7; what is 40 dB below is a line's noise. */
  private static final double LEAST_MEAN_SQUARE = 4_900;

  private ToneDetector() {}

  /**
   * What the frame of 160 bytes at an offset says; empty for silence, noise, speech and single
   * tones.
   */
  static Optional<Symbol> detect(byte[] audio, int offset) {
    double[] samples = new double[ToneAlphabet.FRAME];
    double energy = 0;
    for (int i = 0; i < samples.length; i++) {
      samples[i] = MuLaw.decode(audio[offset + i]);
      energy += samples[i] * samples[i];
    }
    return energy < LEAST_MEAN_SQUARE * samples.length
        ? Optional.empty()
        : strongestPair(samples, energy);
  }

  private static Optional<Symbol> strongestPair(double[] samples, double energy) {
    int first = 0;
    int second = 0;
    double firstShare = 0;
    double secondShare = 0;
    for (int tone = 0; tone < ToneAlphabet.tones(); tone++) {
      double share = power(samples, ToneAlphabet.radiansPerSample(tone)) / energy;
      if (share > firstShare) {
        second = first;
        secondShare = firstShare;
        first = tone;
        firstShare = share;
      } else if (share > secondShare) {
        second = tone;
        secondShare = share;
      }
    }
    boolean clear =
        secondShare >= LEAST_SHARE_OF_EACH && firstShare + secondShare >= LEAST_SHARE_OF_BOTH;
    return clear ? ToneAlphabet.symbolOf(first, second) : Optional.empty();
  }

  /** The part of the frame's energy that lies in one tone. */
  private static double power(double[] samples, double radiansPerSample) {
    double factor = 2 * Math.cos(radiansPerSample);
    double last = 0;
    double beforeLast = 0;
    for (double sample : samples) {
      double now = sample + factor * last - beforeLast;
      beforeLast = last;
      last = now;
    }
    double squared = last * last + beforeLast * beforeLast - factor * last * beforeLast;
    return squared * 2 / samples.length;
  }
}
