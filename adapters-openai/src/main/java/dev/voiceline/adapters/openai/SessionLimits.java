package dev.voiceline.adapters.openai;

import java.time.Duration;
import java.util.List;

/**
 * How patient a conversation is, and how much it takes.
 *
 * @param connectWithin for the connection and the handshake together
 * @param confirmWithin from the open socket to confirmed settings
 * @param stallAfter how long the service may be silent altogether while it owes a reply
 * @param holdCaller how much of the caller's audio is kept until the settings are confirmed; the
 *     oldest goes first
 * @param maxMessageBytes the longest message taken from the service
 */
public record SessionLimits(
    Duration connectWithin,
    Duration confirmWithin,
    Duration stallAfter,
    Duration holdCaller,
    int maxMessageBytes) {
  public SessionLimits {
    for (Duration span : List.of(connectWithin, confirmWithin, stallAfter, holdCaller)) {
      if (span.isNegative() || span.isZero()) {
        throw new IllegalArgumentException("the time bounds of a session are longer than 0 ms");
      }
    }
    if (maxMessageBytes < 1) {
      throw new IllegalArgumentException("messages need room for 1 byte or more");
    }
  }

  /** 10 s, 10 s, 8 s, 10 s of audio, 4 MiB. */
  public static SessionLimits defaults() {
    return new SessionLimits(
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        Duration.ofSeconds(8),
        Duration.ofSeconds(10),
        4 << 20);
  }
}
