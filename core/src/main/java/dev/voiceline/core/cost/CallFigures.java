package dev.voiceline.core.cost;

import java.time.Duration;

/**
 * How much was said in a call, whoever held the conversation.
 *
 * @param callerSpoke the sound of the caller's speech
 * @param callerCharacters of the caller's words
 * @param agentSpoke the sound that was made for the agent, heard or not
 * @param agentCharacters of its words
 */
public record CallFigures(
    Duration callerSpoke, int callerCharacters, Duration agentSpoke, int agentCharacters) {
  /** Nothing. */
  public static final CallFigures NONE = new CallFigures(Duration.ZERO, 0, Duration.ZERO, 0);

  /** A character of speech: 825 a minute. */
  private static final int CHARACTER_MS = 73;

  /** The caller made a sound of that length. */
  public static CallFigures callerSpoke(Duration sound) {
    return new CallFigures(sound, 0, Duration.ZERO, 0);
  }

  /** The caller was understood. */
  public static CallFigures callerSaid(int characters) {
    return new CallFigures(Duration.ZERO, characters, Duration.ZERO, 0);
  }

  /** The agent had that spoken. */
  public static CallFigures agentSaid(int characters, Duration sound) {
    return new CallFigures(Duration.ZERO, 0, sound, characters);
  }

  /** What is known from words alone: their sound is estimated. */
  public static CallFigures ofWords(int callerCharacters, int agentCharacters) {
    return new CallFigures(
        Duration.ofMillis((long) callerCharacters * CHARACTER_MS),
        callerCharacters,
        Duration.ofMillis((long) agentCharacters * CHARACTER_MS),
        agentCharacters);
  }

  /** Both together. */
  public CallFigures plus(CallFigures more) {
    return new CallFigures(
        callerSpoke.plus(more.callerSpoke),
        callerCharacters + more.callerCharacters,
        agentSpoke.plus(more.agentSpoke),
        agentCharacters + more.agentCharacters);
  }
}
