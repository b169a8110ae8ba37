package dev.voiceline.core.time;

import java.time.Instant;

/** The only source of time in {@code core}. Safe for use by any thread. */
public interface Clock {
  /** Milliseconds of a clock that never goes back; its zero means nothing. */
  long millis();

  /** The time of day, for the journal. */
  Instant instant();
}
