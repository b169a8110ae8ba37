package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.turn.ReplyKind;
import dev.voiceline.core.turn.SpokenItem;

/**
 * What the agent owes of a result that the line was telling and that was cut off: it is offered
 * again, and the reply that brings it is guarded too. Used from the mailbox only.
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

  /** It was not heard to its end. */
  void cut() {
    state = State.CUT;
  }

  /** What the next reply will be to the caller. */
  ReplyKind kindOfReply() {
    return state == State.NOTHING ? ReplyKind.ORDINARY : ReplyKind.GUARDED;
  }

  /** What the next reply is told; one that has been told something already goes on by itself. */
  Guidance guidance(Guidance otherwise) {
    boolean offer = state == State.CUT && otherwise instanceof Guidance.Natural;
    state = state == State.CUT ? State.TO_SAY : state;
    return offer ? OFFER_AGAIN : otherwise;
  }

  void agentSaid(SpokenItem item) {
    boolean whole = item.kind() == ReplyKind.GUARDED && !item.cutShort();
    state = whole && state == State.TO_SAY ? State.NOTHING : state;
  }
}
