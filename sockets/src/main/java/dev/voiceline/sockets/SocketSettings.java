package dev.voiceline.sockets;

import java.time.Duration;

/**
 * The bounds of a client socket.
 *
 * @param maxWaitingMessages how many messages may wait for the network; one more ends the
 *     connection
 * @param maxWaitingBytes how many bytes these may have together
 * @param pingEvery how often the peer is asked for a sign of life; a connection on which nothing at
 *     all arrives from one question to the next is lost. Zero asks never
 * @param closeWithin how long the peer may take to answer a farewell
 */
public record SocketSettings(
    int maxWaitingMessages, int maxWaitingBytes, Duration pingEvery, Duration closeWithin) {
  public SocketSettings {
    if (maxWaitingMessages < 1 || maxWaitingBytes < 1) {
      throw new IllegalArgumentException("a socket needs room for at least one waiting message");
    }
    if (pingEvery.isNegative() || closeWithin.isNegative()) {
      throw new IllegalArgumentException("a time bound of a socket must not be negative");
    }
  }

  /**
   * 2,000 messages (40 s of audio in 20 ms frames), 4 MiB, a ping every 10 s, 2 s for a farewell.
   */
  public static SocketSettings defaults() {
    return new SocketSettings(2_000, 4 << 20, Duration.ofSeconds(10), Duration.ofSeconds(2));
  }

  /** The same with another bound on what waits. */
  public SocketSettings withMaxWaiting(int messages, int bytes) {
    return new SocketSettings(messages, bytes, pingEvery, closeWithin);
  }

  /** The same with another interval of pings; zero for none. */
  public SocketSettings withPingEvery(Duration interval) {
    return new SocketSettings(maxWaitingMessages, maxWaitingBytes, interval, closeWithin);
  }

  /** The same with another bound on a farewell. */
  public SocketSettings withCloseWithin(Duration bound) {
    return new SocketSettings(maxWaitingMessages, maxWaitingBytes, pingEvery, bound);
  }
}
