package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.language.Cue;
import java.time.Duration;
import java.util.Optional;

/** What a turn wants done. */
public sealed interface TurnEffect {
  /**
   * Silence the line at once and keep what was not heard.
   *
   * @param replyAwaited whether a reply was asked for that has not begun; if it begins it belongs
   *     to what is paused
   */
  record PausePlayout(boolean replyAwaited) implements TurnEffect {}

  /** Play on from where the caller last heard the agent. */
  record ResumePlayout() implements TurnEffect {}

  /**
   * Drop what was not heard and let the conversation know.
   *
   * @param reply the reply that was cut; empty when it was asked for and has not begun
   */
  record CutPlayout(Optional<ReplyId> reply) implements TurnEffect {}

  /**
   * Drop what was not heard, since it is wrong, and let the conversation know.
   *
   * @param reply as in {@link CutPlayout}
   */
  record DropPlayout(Optional<ReplyId> reply) implements TurnEffect {}

  /**
   * Drop what was not heard of the line that is gone, and let the conversation know if it was cut
   * off by that.
   *
   * @param reply the reply that is being generated or was the last; empty when one was asked for
   *     that has not begun
   * @param underWay whether a reply was asked for or is being generated
   */
  record LosePlayout(Optional<ReplyId> reply, boolean underWay) implements TurnEffect {}

  /** Ask the conversation for a reply to what has been said. */
  record AskReply(Guidance guidance) implements TurnEffect {}

  /**
   * Have a sentence said.
   *
   * @param filler whether it only says that the agent is still there
   */
  record Say(Cue cue, boolean filler) implements TurnEffect {
    public Say(Cue cue) {
      this(cue, false);
    }
  }

  /**
   * Take back a reply of which nothing was heard.
   *
   * @param reply empty when it was asked for and has not begun
   */
  record Withdraw(Optional<ReplyId> reply) implements TurnEffect {}

  /** The caller says nothing, however often they are asked: end the call politely. */
  record PartFromCaller() implements TurnEffect {}

  /** Tell the conversation that this was no speech. */
  record Disregard(UtteranceId utterance) implements TurnEffect {}

  /** Post {@code AlarmWent} after a while. */
  record Set(TurnAlarm alarm, Duration after) implements TurnEffect {}

  /** Replies keep failing: the agent cannot go on. */
  record GiveUp() implements TurnEffect {}
}
