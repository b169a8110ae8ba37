package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolAnswer;
import java.util.Optional;

/**
 * A conversation, and what it owes: a reply, and a sentence that must be heard whole. It is asked
 * to speak when what that follows from is on record; what it hears, and that it was interrupted, it
 * is told at once. Asked from the mailbox only, but for {@link #hear}.
 */
final class WatchedConversation implements Conversation {
  private final Conversation conversation;
  private final ReplyWatch watch;
  private final RecordGate asks;
  private Optional<Script> guarded = Optional.empty();

  WatchedConversation(Conversation conversation, ReplyWatch watch, RecordGate asks) {
    this.conversation = conversation;
    this.watch = watch;
    this.asks = asks;
  }

  /** The sentence that must be heard whole and has not been generated to its end. */
  Optional<Script> guarded() {
    return guarded;
  }

  /** It has said all that it was asked for. */
  void replied() {
    guarded = Optional.empty();
    watch.rest();
  }

  @Override
  public void hear(byte[] audio) {
    conversation.hear(audio);
  }

  @Override
  public void read(String text) {
    conversation.read(text);
  }

  @Override
  public void reply(Guidance guidance) {
    watch.expect();
    asks.pass(() -> conversation.reply(guidance));
  }

  @Override
  public void say(Script script) {
    watch.expect();
    guarded = Optional.of(script).filter(Script::guarded);
    asks.pass(() -> conversation.say(script));
  }

  @Override
  public void answerTool(ToolAnswer answer) {
    conversation.answerTool(answer);
  }

  /**
   * Of a reply that is withdrawn before it began nothing is told, and one that was not even asked
   * for is none.
   */
  @Override
  public void interrupted(Interruption interruption) {
    guarded = Optional.empty();
    boolean unasked = false;
    if (interruption.reply().isEmpty()) {
      watch.withdrawn();
      unasked = asks.drop();
    }
    if (!unasked || !interruption.items().isEmpty()) {
      conversation.interrupted(interruption);
    }
  }

  @Override
  public void disregard(UtteranceId utterance) {
    conversation.disregard(utterance);
  }

  @Override
  public void revise(Brief brief) {
    conversation.revise(brief);
  }

  @Override
  public void recall(Exchange.AgentSaid words) {
    conversation.recall(words);
  }

  @Override
  public void close() {
    watch.rest();
    asks.drop();
    conversation.close();
  }
}
