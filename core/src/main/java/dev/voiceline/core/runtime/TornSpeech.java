package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.turn.TurnEvent;
import dev.voiceline.core.turn.TurnState;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the caller says into a line that is back before they hear that the agent is, too: its
 * beginning is lost, and the end of a member ID looks like another one. It answers nothing; the
 * agent says sorry and asks. Whoever still speaks when all of that was said has heard it, and is
 * listened to. Used from the mailbox only.
 */
final class TornSpeech {
  private static final int KEPT = 20;

  private final Set<UtteranceId> torn = new LinkedHashSet<>();
  private Optional<UtteranceId> sounding = Optional.empty();
  private boolean agentMissed;

  /** Something happened, by which the floor became as it is. */
  void follow(TurnEvent event, TurnState floor) {
    if (event instanceof TurnEvent.ConversationLost) {
      conversationGone();
    }
    if (cutOff(event)) {
      agentMissed = true;
    } else if (event instanceof TurnEvent.AgentAudible) {
      agentMissed = false;
    }
    // Who is not going to hear anything need not wait for it.
    agentMissed &= floor.agentIsNext();
  }

  private static boolean cutOff(TurnEvent event) {
    return event instanceof TurnEvent.TakenUp taken
        ? taken.sorry().isPresent()
        : event instanceof TurnEvent.LineReturned returned && returned.broke();
  }

  /** Whether a sound that begins now is torn. */
  boolean began(UtteranceId utterance) {
    if (agentMissed) {
      sounding = Optional.of(utterance);
      torn.add(utterance);
      if (torn.size() > KEPT) {
        torn.remove(torn.iterator().next());
      }
    }
    return agentMissed;
  }

  boolean isTorn(UtteranceId utterance) {
    return torn.contains(utterance);
  }

  void stopped(UtteranceId utterance) {
    sounding = sounding.filter(other -> !other.equals(utterance));
  }

  boolean sounds(UtteranceId utterance) {
    return sounding.filter(utterance::equals).isPresent();
  }

  /** Nobody tells when a sound ends that began in it. */
  void conversationGone() {
    sounding = Optional.empty();
  }

  /** The agent has nothing to add: what still sounds is torn no longer. */
  Optional<UtteranceId> heardOut() {
    Optional<UtteranceId> still = sounding;
    sounding = Optional.empty();
    still.ifPresent(torn::remove);
    return still;
  }
}
