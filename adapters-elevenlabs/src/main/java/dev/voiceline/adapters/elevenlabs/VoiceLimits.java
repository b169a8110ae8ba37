package dev.voiceline.adapters.elevenlabs;

import java.time.Duration;

/**
 * Bounds of a voice.
 *
 * @param connectWithin for the connection and the handshake
 * @param keepAliveEvery so often an open context is told that we are still there; well below 180 s
 * @param silence after which a connection that owes audio counts as broken
 * @param redials how often a lost socket is opened anew before speech goes over HTTP; counted anew
 *     after each speech that was spoken whole
 * @param pause before each of these, and before a request that was one too many is repeated
 * @param lingering after which a context that was closed, and of which no end was told, counts no
 *     more
 * @param mostHeld characters of all speeches together that wait to be sent
 * @param maxMessageBytes of one incoming message
 */
public record VoiceLimits(
    Duration connectWithin,
    Duration keepAliveEvery,
    Duration silence,
    int redials,
    Duration pause,
    Duration lingering,
    int mostHeld,
    int maxMessageBytes) {
  /** After so long without a message the service gives a context up; it grants no more. */
  static final int INACTIVITY_SECONDS = 180;

  private static final VoiceLimits STANDARD =
      new VoiceLimits(
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          Duration.ofSeconds(3),
          1,
          Duration.ofMillis(250),
          Duration.ofSeconds(5),
          20_000,
          4 * 1024 * 1024);

  public VoiceLimits {
    if (keepAliveEvery.toSeconds() >= INACTIVITY_SECONDS || keepAliveEvery.toMillis() < 1) {
      throw new IllegalArgumentException(
          "keepAliveEvery lies between 1 ms and " + INACTIVITY_SECONDS + " s");
    }
    if (redials < 0 || mostHeld < 1 || maxMessageBytes < 1) {
      throw new IllegalArgumentException("bounds are positive");
    }
  }

  /** What suits a telephone call. */
  public static VoiceLimits standard() {
    return STANDARD;
  }

  /** Another pace of keep-alives. */
  public VoiceLimits withKeepAliveEvery(Duration pace) {
    return new VoiceLimits(
        connectWithin, pace, silence, redials, pause, lingering, mostHeld, maxMessageBytes);
  }

  /** Another patience. */
  public VoiceLimits withSilence(Duration longest) {
    return new VoiceLimits(
        connectWithin,
        keepAliveEvery,
        longest,
        redials,
        pause,
        lingering,
        mostHeld,
        maxMessageBytes);
  }

  /** Another number of redials. */
  public VoiceLimits withRedials(int most) {
    return new VoiceLimits(
        connectWithin, keepAliveEvery, silence, most, pause, lingering, mostHeld, maxMessageBytes);
  }

  /** Another room for text that waits. */
  public VoiceLimits withMostHeld(int characters) {
    return new VoiceLimits(
        connectWithin,
        keepAliveEvery,
        silence,
        redials,
        pause,
        lingering,
        characters,
        maxMessageBytes);
  }
}
