package dev.voiceline.simulator.realtime;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How much the service grants.
 *
 * @param longestSession after which a session ends with {@code session_expired} and close code 1001
 * @param responsesPerMinute of all connections together; a response more fails with {@code
 *     inference_rate_limit_exceeded}. Empty for as many as one likes
 */
public record RealtimeLimits(Duration longestSession, OptionalInt responsesPerMinute) {
  /** An hour, and as many responses as one likes. */
  public static RealtimeLimits standard() {
    return new RealtimeLimits(Duration.ofMinutes(60), OptionalInt.empty());
  }

  /** Sessions that last no longer than this. */
  public RealtimeLimits withLongestSession(Duration longest) {
    return new RealtimeLimits(longest, responsesPerMinute);
  }

  /** Responses that are counted. */
  public RealtimeLimits withResponsesPerMinute(int most) {
    return new RealtimeLimits(longestSession, OptionalInt.of(most));
  }
}
