package dev.voiceline.adapters.deepgram;

import java.time.Duration;

/**
 * Bounds of a transcription.
 *
 * @param connectWithin for the connection and the handshake, and on Flux until it says that it
 *     listens
 * @param keepAliveEvery so long without audio, and Nova is told that we are still there; well below
 *     the 10 s after which it gives up
 * @param silenceAfter so long without audio, and Flux is sent silence in its place
 * @param held audio that waits for a connection, or is sent again to a new one; 3 s at most
 * @param pace how much faster than it was spoken audio that waited may be sent; the service refuses
 *     1.25
 * @param finalWithin after a flush the last words are waited for so long
 * @param redials how often in a row a lost socket is opened anew
 * @param pause before the first of these; four times as long before each further one
 * @param configureWithin a change that was not confirmed so long ago does not hold up the next one
 * @param maxMessageBytes of one incoming message
 */
public record ListenLimits(
    Duration connectWithin,
    Duration keepAliveEvery,
    Duration silenceAfter,
    Duration held,
    double pace,
    Duration finalWithin,
    int redials,
    Duration pause,
    Duration configureWithin,
    int maxMessageBytes) {
  private static final Duration MOST_HELD = Duration.ofSeconds(3);
  private static final Duration GIVEN_UP = Duration.ofSeconds(10);

  private static final ListenLimits STANDARD =
      new ListenLimits(
          Duration.ofSeconds(3),
          Duration.ofSeconds(3),
          Duration.ofMillis(500),
          MOST_HELD,
          1.2,
          Duration.ofMillis(350),
          2,
          Duration.ofMillis(100),
          Duration.ofSeconds(5),
          1024 * 1024);

  public ListenLimits {
    if (held.compareTo(MOST_HELD) > 0 || held.toMillis() < 1) {
      throw new IllegalArgumentException("held lies between 1 ms and 3 s: older audio is stale");
    }
    if (keepAliveEvery.compareTo(GIVEN_UP) >= 0 || keepAliveEvery.toMillis() < 1) {
      throw new IllegalArgumentException("keepAliveEvery lies between 1 ms and 10 s");
    }
    if (!(pace >= 1) || redials < 0 || maxMessageBytes < 1) {
      throw new IllegalArgumentException("pace is at least 1, the other bounds are positive");
    }
  }

  /** What suits a telephone call. */
  public static ListenLimits standard() {
    return STANDARD;
  }

  /** Another pace. */
  public ListenLimits withPace(double factor) {
    return new ListenLimits(
        connectWithin,
        keepAliveEvery,
        silenceAfter,
        held,
        factor,
        finalWithin,
        redials,
        pause,
        configureWithin,
        maxMessageBytes);
  }

  /** Other bounds for a line without audio. */
  public ListenLimits withQuiet(Duration keepAlive, Duration silence) {
    return new ListenLimits(
        connectWithin,
        keepAlive,
        silence,
        held,
        pace,
        finalWithin,
        redials,
        pause,
        configureWithin,
        maxMessageBytes);
  }

  /** Another patience after a flush. */
  public ListenLimits withFinalWithin(Duration longest) {
    return new ListenLimits(
        connectWithin,
        keepAliveEvery,
        silenceAfter,
        held,
        pace,
        longest,
        redials,
        pause,
        configureWithin,
        maxMessageBytes);
  }
}
