package dev.voiceline.core.endpointing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Sounds of which the recognizer has told nothing, neither words nor that it hears any, nor that it
 * hears at all. One may be a cough; after some, over some seconds, it is deaf: it has told
 * something of speech long before. Used by one thread at a time.
 */
final class Unheard {
  /** So many. A door, a cough and a dog are no speech. */
  static final int SOUNDS = 3;

  /** What is shorter is no sentence. */
  static final Duration SHORTEST = Duration.ofMillis(300);

  /** From the end of the first of them on. The first words take a second at most. */
  static final Duration WITHIN = Duration.ofSeconds(5);

  /** What ended longer ago is forgotten: noises over minutes are no sentences. */
  static final Duration OLDEST = Duration.ofSeconds(15);

  private final Deque<Duration> ends = new ArrayDeque<>();
  private Duration began = Duration.ZERO;

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
    forget(now.minus(OLDEST));
    return ends.size() >= SOUNDS && now.minus(ends.getFirst()).compareTo(WITHIN) >= 0;
  }

  private void ended(Duration at) {
    if (at.minus(began).compareTo(SHORTEST) >= 0) {
      ends.add(at);
    }
  }

  private void forget(Duration before) {
    while (!ends.isEmpty() && ends.getFirst().compareTo(before) < 0) {
      ends.removeFirst();
    }
  }

  /** Something is told; or another one is asked. */
  void none() {
    ends.clear();
  }
}
