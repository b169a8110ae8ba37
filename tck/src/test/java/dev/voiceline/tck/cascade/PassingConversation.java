package dev.voiceline.tck.cascade;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolAnswer;

/** Passes everything on, until somebody knows better. */
class PassingConversation implements Conversation {
  private final Conversation next;

  PassingConversation(Conversation next) {
    this.next = next;
  }

  @Override
  public void hear(byte[] audio) {
    next.hear(audio);
  }

  @Override
  public void read(String text) {
    next.read(text);
  }

  @Override
  public void reply(Guidance guidance) {
    next.reply(guidance);
  }

  @Override
  public void say(Script script) {
    next.say(script);
  }

  @Override
  public void answerTool(ToolAnswer answer) {
    next.answerTool(answer);
  }

  @Override
  public void interrupted(Interruption interruption) {
    next.interrupted(interruption);
  }

  @Override
  public void disregard(UtteranceId utterance) {
    next.disregard(utterance);
  }

  @Override
  public void revise(Brief brief) {
    next.revise(brief);
  }

  @Override
  public void recall(Exchange.AgentSaid words) {
    next.recall(words);
  }

  @Override
  public void close() {
    next.close();
  }
}
