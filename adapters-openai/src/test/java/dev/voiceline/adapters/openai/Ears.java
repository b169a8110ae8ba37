package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a conversation tells, a line for each. */
class Ears implements ConversationListener {
  final List<String> lines = new CopyOnWriteArrayList<>();
  final List<ConversationFailure> failures = new CopyOnWriteArrayList<>();
  final List<ToolRequest> tools = new CopyOnWriteArrayList<>();
  final List<Duration> lengths = new CopyOnWriteArrayList<>();
  final List<Usage> usages = new CopyOnWriteArrayList<>();
  final ByteArrayOutputStream audio = new ByteArrayOutputStream();

  @Override
  public void ready() {
    lines.add("ready");
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    lines.add("caller started " + utterance);
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    lines.add("caller stopped " + utterance);
    lengths.add(spoken);
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    lines.add("caller said " + utterance + " '" + text + "'");
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    lines.add("caller unclear " + utterance);
  }

  @Override
  public void replyStarted(ReplyId reply) {
    lines.add("reply started " + reply);
  }

  @Override
  public void audio(ItemId item, byte[] more) {
    lines.add("audio " + item + " " + more.length);
    audio.writeBytes(more);
  }

  @Override
  public void text(ItemId item, String more) {
    lines.add("text " + item + " '" + more + "'");
  }

  @Override
  public void itemGenerated(ItemId item) {
    lines.add("item generated " + item);
  }

  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    lines.add("reply generated " + reply + " " + outcome);
  }

  @Override
  public void toolRequested(ToolRequest request) {
    tools.add(request);
    lines.add("tool " + request.id() + " " + request.name());
  }

  @Override
  public void used(Usage usage) {
    usages.add(usage);
  }

  @Override
  public void failed(ConversationFailure failure) {
    failures.add(failure);
    lines.add("failed " + failure.kind() + " " + failure.code());
  }

  @Override
  public void closed() {
    lines.add("closed");
  }
}
