package dev.voiceline.adapters.twilio.rest;

import java.time.Duration;

/**
 * The bounds of the client.
 *
 * @param connect longest wait for a connection
 * @param response longest silence while an answer is awaited or read
 * @param lease longest wait for a free connection of the pool
 * @param threads how many requests are under way at once
 * @param waiting how many more may wait; what comes on top fails at once
 */
public record RestLimits(
    Duration connect, Duration response, Duration lease, int threads, int waiting) {
  /** 3 s to connect, 5 s for an answer, 2 s for a free connection, 8 at once, 256 waiting. */
  public static final RestLimits STANDARD =
      new RestLimits(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(2), 8, 256);
}
