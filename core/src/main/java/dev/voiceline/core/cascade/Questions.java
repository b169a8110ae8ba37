package dev.voiceline.core.cascade;

import dev.voiceline.core.cascade.dialogue.DialogueThread;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.chat.ChatQuestion.Calling;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Exchange;
import java.util.List;

/** What the model is asked. */
final class Questions {
  private final Persona persona;
  private final CascadePolicy policy;
  private final DialogueThread thread;
  private int rounds;
  private boolean brokeOff;
  private boolean unheard;

  Questions(Persona persona, CascadePolicy policy, DialogueThread thread) {
    this.persona = persona;
    this.policy = policy;
    this.thread = thread;
  }

  /** The caller has had a word: the model may ask for tools again. */
  void callerHadAWord() {
    rounds = 0;
    unheard = false;
  }

  /** The caller has had a turn of which no words could be had. */
  void callerNotUnderstood() {
    unheard = true;
  }

  /**
   * A reply is over.
   *
   * @param tools whether it asked for some
   * @param broken whether it was heard, and broke off by a fault
   */
  void replied(boolean tools, boolean broken) {
    rounds = tools ? rounds + 1 : rounds;
    brokeOff = broken;
    unheard = false;
  }

  /**
   * An aside is over: whatever the model was to be told of the caller and of itself still holds.
   *
   * @param broken whether it was heard, and broke off by a fault
   */
  void remarked(boolean broken) {
    brokeOff |= broken;
  }

  ChatQuestion natural(List<Exchange> dialogue) {
    return natural(dialogue, rounds);
  }

  /** The same, once the caller has had a word. */
  ChatQuestion prepared(List<Exchange> dialogue) {
    return natural(dialogue, 0);
  }

  ChatQuestion ordered(List<Exchange> dialogue, Wish.Ordered wish) {
    return question(dialogue, wish.order(), wish.tools() ? calling(rounds) : Calling.NONE);
  }

  private ChatQuestion natural(List<Exchange> dialogue, int soFar) {
    boolean agentSpokeLast =
        !dialogue.isEmpty() && dialogue.get(dialogue.size() - 1) instanceof Exchange.AgentSaid;
    return question(dialogue, agentSpokeLast ? mend() : "", calling(soFar));
  }

  private String mend() {
    if (brokeOff) {
      return Orders.GO_ON;
    }
    if (unheard) {
      return Orders.NOTHING_UNDERSTOOD;
    }
    return thread.isOwed() ? Orders.ANSWER : Orders.PICK_UP;
  }

  private Calling calling(int soFar) {
    return soFar < policy.toolRounds() ? Calling.FREE : Calling.NONE;
  }

  private ChatQuestion question(List<Exchange> dialogue, String order, Calling calling) {
    Brief brief = persona.brief();
    String instructions =
        order.isEmpty()
            ? brief.instructions()
            : brief.instructions().isBlank() ? order : brief.instructions() + "\n\n" + order;
    return new ChatQuestion(
        instructions, dialogue, brief.tools(), calling, policy.firstWordsWithin());
  }
}
