package dev.voiceline.tck.cascade;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;

/** Passes everything on, until somebody knows better. */
class PassingListener implements ConversationListener {
  private final ConversationListener next;

  PassingListener(ConversationListener next) {
    this.next = next;
  }

  @Override
  public void ready() {
    next.ready();
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    next.callerStarted(utterance);
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    next.callerStopped(utterance, spoken);
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    next.callerSaid(utterance, text);
  }

  @Override
  public void callerSaying(UtteranceId utterance, String soFar) {
    next.callerSaying(utterance, soFar);
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    next.callerUnclear(utterance);
  }

  @Override
  public void replyStarted(ReplyId reply) {
    next.replyStarted(reply);
  }

  @Override
  public void audio(ItemId item, byte[] audio) {
    next.audio(item, audio);
  }

  @Override
  public void text(ItemId item, String more) {
    next.text(item, more);
  }

  @Override
  public void aligned(ItemId item, int characters, int millis) {
    next.aligned(item, characters, millis);
  }

  @Override
  public void brokeOff(ItemId item, int characters) {
    next.brokeOff(item, characters);
  }

  @Override
  public void itemGenerated(ItemId item) {
    next.itemGenerated(item);
  }

  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    next.replyGenerated(reply, outcome);
  }

  @Override
  public void toolRequested(ToolRequest request) {
    next.toolRequested(request);
  }

  @Override
  public void timed(ReplyTimes times) {
    next.timed(times);
  }

  @Override
  public void used(Usage usage) {
    next.used(usage);
  }

  @Override
  public void failed(ConversationFailure failure) {
    next.failed(failure);
  }

  @Override
  public void closed() {
    next.closed();
  }
}
