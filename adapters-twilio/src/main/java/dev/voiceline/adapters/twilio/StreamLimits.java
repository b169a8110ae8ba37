package dev.voiceline.adapters.twilio;

import java.time.Duration;

/**
 * How long and how much a media socket is put up with.
 *
 * @param startWithin a socket that has not named its stream by then is closed
 * @param mediaWithin a line that has been without audio for so long is dead: a living one sends a
 *     frame every 20 ms
 * @param maxMessageBytes a longer message is not read
 * @param maxBadMessages so many unreadable messages are passed over, one more ends the line
 */
public record StreamLimits(
    Duration startWithin, Duration mediaWithin, int maxMessageBytes, int maxBadMessages) {
  /** 5 s, 10 s, 64 kB, 50 messages. */
  public static final StreamLimits STANDARD =
      new StreamLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 65_536, 50);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when a duration or the size is not positive, or the count
   *     negative
   */
  public StreamLimits {
    if (startWithin.isNegative() || startWithin.isZero()) {
      throw new IllegalArgumentException("startWithin must be positive");
    }
    if (mediaWithin.isNegative() || mediaWithin.isZero()) {
      throw new IllegalArgumentException("mediaWithin must be positive");
    }
    if (maxMessageBytes <= 0 || maxBadMessages < 0) {
      throw new IllegalArgumentException("message bounds must be positive");
    }
  }
}
