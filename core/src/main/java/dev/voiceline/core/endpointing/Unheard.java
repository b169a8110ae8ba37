package dev.voiceline.core.endpointing;

import java.time.Duration;

/**
 * Sounds of which the recognizer has told nothing, neither words nor that it hears any. One may be
 * a cough; after some, over some seconds, it is deaf: it has told something of speech long before.
 * Used by one thread at a time.
 */
final class Unheard {
  /** So many. A door, a cough and a dog are no speech. */
  static final int SOUNDS = 3;

  /** What is shorter is no sentence. */
  static final Duration SHORTEST = Duration.ofMillis(300);

  /** From the end of the first of them on. The first words take a second at most. */
  static final Duration WITHIN = Duration.ofSeconds(5);

  private int sounds;
  private Duration began = Duration.ZERO;
  private Duration firstEnd = Duration.ZERO;

  /**
   * A sound begins or ends.
   *
   * @return whether it is too much now
   */
  boolean on(ArbiterEvent sound) {
    Duration now = Duration.ZERO;
    if (sound instanceof ArbiterEvent.SoundBegan start) {
      began = start.at();
      now = start.at();
    } else if (sound instanceof ArbiterEvent.SoundEnded end) {
      ended(end.at());
      now = end.at().plus(end.quiet());
    }
    return sounds >= SOUNDS && now.minus(firstEnd).compareTo(WITHIN) >= 0;
  }

  private void ended(Duration at) {
    if (at.minus(began).compareTo(SHORTEST) >= 0) {
      sounds++;
      firstEnd = sounds == 1 ? at : firstEnd;
    }
  }

  /** Something is told; or another one is asked. */
  void none() {
    sounds = 0;
  }
}
