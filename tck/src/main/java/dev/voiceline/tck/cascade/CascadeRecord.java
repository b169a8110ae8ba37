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
import dev.voiceline.tck.conversation.RecordedConversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A recording of a conversation, with what it cost and how long it took. For one thread. */
final class CascadeRecord implements ConversationListener {
  private final RecordedConversation told = new RecordedConversation();
  private final List<Usage> used = new ArrayList<>();
  private final List<ReplyTimes> times = new ArrayList<>();

  RecordedConversation told() {
    return told;
  }

  List<Usage> used() {
    return List.copyOf(used);
  }

  List<ReplyTimes> times() {
    return List.copyOf(times);
  }

  @Override
  public void ready() {
    told.ready();
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    told.callerStarted(utterance);
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    told.callerStopped(utterance, spoken);
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    told.callerSaid(utterance, text);
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    told.callerUnclear(utterance);
  }

  @Override
  public void replyStarted(ReplyId reply) {
    told.replyStarted(reply);
  }

  @Override
  public void audio(ItemId item, byte[] audio) {
    told.audio(item, audio);
  }

  @Override
  public void text(ItemId item, String more) {
    told.text(item, more);
  }

  @Override
  public void itemGenerated(ItemId item) {
    told.itemGenerated(item);
  }

  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    told.replyGenerated(reply, outcome);
  }

  @Override
  public void toolRequested(ToolRequest request) {
    told.toolRequested(request);
  }

  @Override
  public void timed(ReplyTimes span) {
    times.add(span);
  }

  @Override
  public void used(Usage usage) {
    used.add(usage);
  }

  @Override
  public void failed(ConversationFailure failure) {
    told.failed(failure);
  }

  @Override
  public void closed() {
    told.closed();
  }
}
