package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes down what a conversation tells; all that the agent said is taken from its audio. */
final class Told implements ConversationListener {
  final List<String> events = new ArrayList<>();
  final List<UtteranceId> utterances = new ArrayList<>();
  final List<Duration> lengths = new ArrayList<>();
  final List<ReplyId> replies = new ArrayList<>();
  final List<ToolRequest> requests = new ArrayList<>();
  final Map<ItemId, ToneEar> heard = new LinkedHashMap<>();
  final Map<ItemId, String> texts = new LinkedHashMap<>();
  Consumer<String> onEvent = event -> {};

  /** What was said so far, one line for each item. */
  List<String> lines() {
    return heard.values().stream().map(ToneEar::text).toList();
  }

  String lastLine() {
    List<String> lines = lines();
    return lines.get(lines.size() - 1);
  }

  ItemId lastItem() {
    List<ItemId> items = List.copyOf(heard.keySet());
    return items.get(items.size() - 1);
  }

  private void note(String event) {
    events.add(event);
    onEvent.accept(event);
  }

  @Override
  public void ready() {
    note("ready");
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    utterances.add(utterance);
    note("started");
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    utterances.add(utterance);
    lengths.add(spoken);
    note("stopped");
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    utterances.add(utterance);
    note("said " + text);
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    utterances.add(utterance);
    note("unclear");
  }

  @Override
  public void replyStarted(ReplyId reply) {
    replies.add(reply);
    note("reply");
  }

  @Override
  public void audio(ItemId item, byte[] audio) {
    heard.computeIfAbsent(item, any -> new ToneEar()).hear(audio);
    note("audio");
  }

  @Override
  public void text(ItemId item, String more) {
    texts.merge(item, more, String::concat);
    note("text");
  }

  @Override
  public void itemGenerated(ItemId item) {
    note("item");
  }

  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    note("generated " + outcome);
  }

  @Override
  public void toolRequested(ToolRequest request) {
    requests.add(request);
    note("tool");
  }

  @Override
  public void used(Usage usage) {
    note("used");
  }

  @Override
  public void failed(ConversationFailure failure) {
    note("failed");
  }

  @Override
  public void closed() {
    note("closed");
  }
}
