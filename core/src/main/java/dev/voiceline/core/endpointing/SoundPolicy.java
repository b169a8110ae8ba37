package dev.voiceline.core.endpointing;

import java.time.Duration;

/**
 * What counts as a sound of the caller's. It only tells early that there may be speech, and soon
 * that there is none any more: words open a turn however quiet they are.
 *
 * @param start how long it must be loud, at least a frame of 20 ms
 * @param silence how long it must be quiet before a sound is over
 * @param aboveNoise how many times the power of the line's noise is loud; half as much keeps a
 *     sound going
 * @param leastLevel the root mean square, of 32,767, below which nothing is loud
 */
public record SoundPolicy(Duration start, Duration silence, double aboveNoise, int leastLevel) {
  public SoundPolicy {
    if (start.toMillis() < SoundDetector.FRAME_MS
        || silence.toMillis() < SoundDetector.FRAME_MS
        || !(aboveNoise >= 2)
        || leastLevel < 1) {
      throw new IllegalArgumentException("a sound has a length, and is louder than the noise");
    }
  }

  /** What suits a telephone call. */
  public static SoundPolicy standard() {
    return new SoundPolicy(Duration.ofMillis(60), Duration.ofMillis(200), 8, 150);
  }
}
