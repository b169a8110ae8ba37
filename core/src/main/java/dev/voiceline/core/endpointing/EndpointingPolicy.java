package dev.voiceline.core.endpointing;

import dev.voiceline.core.hearing.MemberIdPattern;
import java.time.Duration;

/**
 * When a caller's turn begins and ends. Silence counts from the end of the speech itself, however
 * late its words come.
 *
 * @param usual silence after words; its most is waited for after a word that leads on ("and"), and
 *     where a recognizer that ends turns by itself does not
 * @param brief silence after a plain yes or no to a question for one
 * @param lasting silence while an ID, a date or a spelled name was asked for: its most while it is
 *     incomplete, its least after anything else. One that is complete ends the turn at once
 * @param adaptUpTo the pauses of this caller make the least usual silence longer, up to this; equal
 *     to {@code usual.least} when they do not
 * @param wordsWithin the last words of a turn are waited for as long as the recognizer asks for,
 *     and no longer than this
 * @param grace a sound without words is waited on so long for speech that follows it
 * @param longestTurn a turn is over after this in any case
 * @param foretellings how often in one turn its likely end is told; 0 for never
 * @param sound what counts as a sound
 * @param memberIds the shape by which an ID is known to be complete; {@link MemberIdPattern#ANY}
 *     when it is not known
 * @param reopening what is done about a recognizer that was lost
 */
public record EndpointingPolicy(
    Pause usual,
    Duration brief,
    Pause lasting,
    Duration adaptUpTo,
    Duration wordsWithin,
    Duration grace,
    Duration longestTurn,
    int foretellings,
    SoundPolicy sound,
    MemberIdPattern memberIds,
    Reopening reopening) {
  public EndpointingPolicy {
    if (adaptUpTo.compareTo(usual.least()) < 0 || adaptUpTo.compareTo(usual.most()) > 0) {
      throw new IllegalArgumentException("pauses adapt between the least and the most usual one");
    }
    if (longestTurn.compareTo(usual.most()) < 0 || foretellings < 0) {
      throw new IllegalArgumentException("a turn is longer than a pause");
    }
  }

  /**
   * What is done about a recognizer that was lost for good in mid-call.
   *
   * @param tries in a row, until words are recognized again
   * @param after the loss, before a try
   * @param deafAtMost so long without one, and the ear gives up
   */
  public record Reopening(int tries, Duration after, Duration deafAtMost) {
    /** What suits a telephone call: recognizers try for themselves before they give up. */
    public static Reopening standard() {
      return new Reopening(2, Duration.ofMillis(250), Duration.ofSeconds(5));
    }
  }

  /** What suits a telephone call. */
  public static EndpointingPolicy standard() {
    return new EndpointingPolicy(
        Pause.ofMillis(500, 3_000),
        Duration.ofMillis(200),
        Pause.ofMillis(1_200, 5_000),
        Duration.ofMillis(1_000),
        Duration.ofSeconds(1),
        Duration.ofMillis(400),
        Duration.ofSeconds(30),
        2,
        SoundPolicy.standard(),
        MemberIdPattern.ANY,
        Reopening.standard());
  }

  /** The same, with plans whose IDs have that shape. */
  public EndpointingPolicy with(MemberIdPattern shape) {
    return new EndpointingPolicy(
        usual,
        brief,
        lasting,
        adaptUpTo,
        wordsWithin,
        grace,
        longestTurn,
        foretellings,
        sound,
        shape,
        reopening);
  }

  /** The same, with that usual pause; callers' pauses no longer change it. */
  public EndpointingPolicy withUsual(Pause pause) {
    return new EndpointingPolicy(
        pause,
        brief,
        lasting,
        pause.least(),
        wordsWithin,
        grace,
        longestTurn,
        foretellings,
        sound,
        memberIds,
        reopening);
  }

  /** The same, telling the likely end of a turn that often. */
  public EndpointingPolicy foretelling(int times) {
    return new EndpointingPolicy(
        usual,
        brief,
        lasting,
        adaptUpTo,
        wordsWithin,
        grace,
        longestTurn,
        times,
        sound,
        memberIds,
        reopening);
  }
}
