package dev.voiceline.core.cascade;

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
import java.util.ArrayList;
import java.util.List;

/** Writes down what is told, a line for each. */
class HeardListener implements ConversationListener {
  final List<String> told = new ArrayList<>();
  final List<ReplyId> replies = new ArrayList<>();
  final List<ItemId> items = new ArrayList<>();
  final List<UtteranceId> utterances = new ArrayList<>();
  final List<ReplyTimes> times = new ArrayList<>();
  final List<Usage> used = new ArrayList<>();
  final List<ConversationFailure> failures = new ArrayList<>();

  @Override
  public void ready() {
    told.add("ready");
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    utterances.add(utterance);
    told.add("started");
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    told.add("stopped");
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    told.add("said " + text);
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    told.add("unclear");
  }

  @Override
  public void replyStarted(ReplyId reply) {
    replies.add(reply);
    told.add("reply");
  }

  @Override
  public void audio(ItemId item, byte[] audio) {
    note(item);
    told.add("audio " + audio.length / 8);
  }

  @Override
  public void text(ItemId item, String more) {
    note(item);
    told.add("text " + more);
  }

  @Override
  public void brokeOff(ItemId item, int characters) {
    told.add("up to " + characters);
  }

  @Override
  public void itemGenerated(ItemId item) {
    told.add("item");
  }

  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    told.add(outcome.name());
  }

  @Override
  public void toolRequested(ToolRequest request) {
    told.add("tool " + request.name());
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
    failures.add(failure);
    told.add(failure.kind() + " " + failure.code());
  }

  @Override
  public void closed() {
    told.add("closed");
  }

  ReplyId lastReply() {
    return replies.get(replies.size() - 1);
  }

  ItemId lastItem() {
    return items.get(items.size() - 1);
  }

  private void note(ItemId item) {
    if (!items.contains(item)) {
      items.add(item);
    }
  }
}
