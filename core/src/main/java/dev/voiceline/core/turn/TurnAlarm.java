package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;

/**
 * What the floor waits for. Each names what it is about, so that a late one is recognized as stale.
 */
public sealed interface TurnAlarm {
  /** The sound over the agent has lasted long enough to be speech. */
  record LongEnough(UtteranceId utterance) implements TurnAlarm {}

  /** It is still not known whether there were words in a short sound. */
  record NoWords(UtteranceId utterance) implements TurnAlarm {}

  /** A sound has gone on for so long that its end was missed, or it is no caller. */
  record StillSounding(UtteranceId utterance) implements TurnAlarm {}

  /**
   * The line has been quiet for long enough that something is said.
   *
   * @param number of the silence
   */
  record LullLasts(int number) implements TurnAlarm {}

  /**
   * A failed reply may be asked for again.
   *
   * @param failure the how manieth in a row
   */
  record RetryReply(int failure) implements TurnAlarm {}
}
