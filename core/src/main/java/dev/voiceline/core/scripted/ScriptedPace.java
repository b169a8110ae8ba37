package dev.voiceline.core.scripted;

import java.time.Duration;

/**
 * How a scripted reply comes along.
 *
 * @param firstAudio from the request to the beginning of the reply, which is its first audio
 * @param chunk how much is spoken at a time; a whole number of {@link ToneVoice#CHARACTER_MS}
 * @param speed how many times faster than it is played it is made
 */
public record ScriptedPace(Duration firstAudio, Duration chunk, int speed) {
  public ScriptedPace {
    if (firstAudio.isNegative() || speed < 1 || chunk.toMillis() < ToneVoice.CHARACTER_MS) {
      throw new IllegalArgumentException("a pace goes forward: " + firstAudio + ", " + chunk);
    }
  }

  /**
   * As realtime models do it: after 250 ms, in chunks of 400 ms, four times as fast as it is
   * played.
   */
  public static ScriptedPace lifelike() {
    return new ScriptedPace(Duration.ofMillis(250), Duration.ofMillis(400), 4);
  }

  /** From one chunk to the next. */
  Duration interval() {
    return chunk.dividedBy(speed);
  }

  /** Characters of a chunk. */
  int chunkLength() {
    return (int) (chunk.toMillis() / ToneVoice.CHARACTER_MS);
  }
}
