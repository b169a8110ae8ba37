package dev.voiceline.tck.leak;

import java.time.Duration;

/** One adapter, and a service at its other side that serves many lives, one after the other. */
public interface LeakBench extends AutoCloseable {
  /** The lives of what the adapter opens. */
  Lives lives();

  /** Lets the other side forget what it noted of earlier lives: it shares the heap. */
  default void forget() {}

  /** How long the kit waits for something to be told, and for everything to be released. */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }

  /** Ends both sides. */
  @Override
  void close();
}
