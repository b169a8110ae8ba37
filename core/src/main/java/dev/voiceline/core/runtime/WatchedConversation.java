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
 * A conversation, and what it owes: a reply, and a sentence that must be heard whole. Asked from
 * the mailbox only, but for {@link #hear}.
 */
final class WatchedConversation implements Conversation {
  private final Conversation conversation;
  private final ReplyWatch watch;
  private Optional<Script> guarded = Optional.empty();

  WatchedConversation(Conversation conversation, ReplyWatch watch) {
    this.conversation = conversation;
    this.watch = watch;
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
    conversation.reply(guidance);
  }

  @Override
  public void say(Script script) {
    watch.expect();
    guarded = Optional.of(script).filter(Script::guarded);
    conversation.say(script);
  }

  @Override
  public void answerTool(ToolAnswer answer) {
    conversation.answerTool(answer);
  }

  /** Of a reply that is withdrawn before it began nothing is told. */
  @Override
  public void interrupted(Interruption interruption) {
    guarded = Optional.empty();
    if (interruption.reply().isEmpty()) {
      watch.withdrawn();
    }
    conversation.interrupted(interruption);
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
    conversation.close();
  }
}
