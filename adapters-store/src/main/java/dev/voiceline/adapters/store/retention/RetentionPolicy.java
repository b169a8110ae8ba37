package dev.voiceline.adapters.store.retention;

import java.time.Duration;

/**
 * How long each kind is kept, from its beginning.
 *
 * @param recordings of calls
 * @param content of calls: what was said, and all else that is sealed. Open fields stay
 * @param audit the trail; HIPAA asks for six years (45 CFR 164.316(b)(2))
 */
public record RetentionPolicy(Duration recordings, Duration content, Duration audit) {
  /** Six years, leap days included. */
  public static final Duration SIX_YEARS = Duration.ofDays(6 * 365 + 2);

  public RetentionPolicy {
    if (recordings.isNegative() || content.isNegative() || audit.isNegative()) {
      throw new IllegalArgumentException("nothing is kept for less than no time");
    }
  }
}
