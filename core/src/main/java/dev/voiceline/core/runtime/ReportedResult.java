package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.turn.ReplyKind;
import dev.voiceline.core.turn.SpokenItem;

/**
 * What the agent owes of a result: the reply that brings it is guarded, and one that was cut is
 * owed again. Used from the mailbox only.
 */
final class ReportedResult {
  private static final Guidance OFFER_AGAIN =
      new Guidance.Instructed(
          "The caller did not hear the whole result that you were giving: you were cut off in the middle of it."
              + " Answer what the caller said first, then offer to say the result again, and do not treat any"
              + " amount or date of it as known to the caller.");

  private enum State {
    NOTHING,
    TO_SAY,
    CUT
  }

  private State state = State.NOTHING;

  /** The agent has been given a result to tell. */
  void given() {
    state = State.TO_SAY;
  }

  /** What the next reply will be to the caller. */
  ReplyKind kindOfReply() {
    return state == State.TO_SAY ? ReplyKind.GUARDED : ReplyKind.ORDINARY;
  }

  /** What the next reply is told; the rest is owed once. */
  Guidance guidance(Guidance otherwise) {
    if (state != State.CUT || !(otherwise instanceof Guidance.Natural)) {
      return otherwise;
    }
    state = State.TO_SAY;
    return OFFER_AGAIN;
  }

  void agentSaid(SpokenItem item) {
    if (item.kind() == ReplyKind.GUARDED) {
      state = item.cutShort() ? State.CUT : state == State.TO_SAY ? State.NOTHING : state;
    }
  }
}
