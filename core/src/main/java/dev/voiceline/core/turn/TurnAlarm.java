package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.UtteranceId;

/**
 * What the floor waits for. Each names what it is about, so that a late one is recognized as stale.
 */
public sealed interface TurnAlarm {
  /** The sound over the agent has lasted long enough to be speech. */
  record LongEnough(UtteranceId utterance) implements TurnAlarm {}

  /** No words came of a short sound. */
  record NoWords(UtteranceId utterance) implements TurnAlarm {}

  /** A failed reply may be asked for again. */
  record RetryReply() implements TurnAlarm {}
}
