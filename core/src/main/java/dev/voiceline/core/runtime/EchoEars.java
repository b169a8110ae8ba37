package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.turn.EchoGate;
import dev.voiceline.core.turn.EchoGuard;
import dev.voiceline.core.turn.EchoWords;
import dev.voiceline.core.turn.Saying;
import dev.voiceline.core.turn.SpokenItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches one call for the agent's own voice. Used from the mailbox only, but for what {@link
 * EchoGate} itself allows.
 */
final class EchoEars {
  private static final int ECHOES = 2;
  private static final int KEPT = 20;

  /** An echo may come back this much later than it was heard, in ms. */
  private static final long LATE_MS = 600;

  private final CallScope scope;
  private final EchoGate gate = new EchoGate();
  private final boolean listens;
  private final EchoWords words = new EchoWords();
  private final Set<UtteranceId> overAgent = new LinkedHashSet<>();
  private long agentHeardAt = Long.MIN_VALUE / 2;
  private int echoes;

  EchoEars(CallScope scope, EchoGuard guard) {
    this.scope = scope;
    this.listens = guard == EchoGuard.AUTO;
    if (guard == EchoGuard.HALF_DUPLEX) {
      gate.close();
    }
  }

  EchoGate gate() {
    return gate;
  }

  /** Whether the phone has sent the agent's voice back before. */
  boolean suspicious() {
    return echoes > 0 && !gate.isClosed();
  }

  void began(UtteranceId utterance, Saying saying) {
    boolean over = !saying.left().isZero() || scope.clock().millis() - agentHeardAt < LATE_MS;
    if (listens && over) {
      overAgent.add(utterance);
      if (overAgent.size() > KEPT) {
        overAgent.remove(overAgent.iterator().next());
      }
    }
  }

  void agentSaid(SpokenItem item) {
    agentHeardAt = scope.clock().millis();
    if (listens) {
      words.heard(item.heardText(), agentHeardAt);
    }
  }

  /** Whether words that may still change look like the agent's own, however few they are. */
  boolean mayBeEcho(UtteranceId utterance, String soFar, List<SpokenItem> beingSaid) {
    List<String> being = beingSaid.stream().map(EchoEars::heardSoFar).toList();
    return overAgent.contains(utterance) && words.mayBeEcho(soFar, being, scope.clock().millis());
  }

  /** Whether an utterance is the agent's own; the second one makes the call half-duplex. */
  boolean isEcho(UtteranceId utterance, String text, List<SpokenItem> beingSaid) {
    List<String> being = beingSaid.stream().map(EchoEars::heardSoFar).toList();
    if (!overAgent.remove(utterance) || !words.isEcho(text, being, scope.clock().millis())) {
      return false;
    }
    echoes++;
    boolean closes = echoes == ECHOES;
    if (closes) {
      gate.close();
    }
    scope.tell(new CallNews.EchoHeard(echoes, closes));
    return true;
  }

  /** What is being said is heard to an estimate only: all of it, once it has begun. */
  private static String heardSoFar(SpokenItem item) {
    return item.heardMs() > 0 || !item.heardText().isEmpty() ? item.generatedText() : "";
  }
}
