package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.tck.Breaches;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down what a conversation tells, and notices by itself what it must never do. Safe for use
 * by any thread.
 */
public final class RecordedConversation implements ConversationListener {
  private final Breaches breaches = new Breaches();
  private final OrderOfEvents order = new OrderOfEvents(breaches);
  private final List<Told> events = new ArrayList<>();
  private final Map<ItemId, ByteArrayOutputStream> audio = new LinkedHashMap<>();

  @Override
  public void ready() {
    note(new Told.Ready());
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    note(new Told.CallerStarted(utterance));
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    note(new Told.CallerStopped(utterance, spoken));
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    note(new Told.CallerSaid(utterance, text));
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    note(new Told.CallerUnclear(utterance));
  }

  @Override
  public void replyStarted(ReplyId reply) {
    note(new Told.ReplyStarted(reply));
  }

  @Override
  public void audio(ItemId item, byte[] more) {
    synchronized (this) {
      audio.computeIfAbsent(item, fresh -> new ByteArrayOutputStream()).writeBytes(more);
    }
    note(new Told.Audio(item, more.length));
  }

  @Override
  public void text(ItemId item, String more) {
    note(new Told.Text(item, more));
  }

  @Override
  public void itemGenerated(ItemId item) {
    note(new Told.ItemGenerated(item));
  }

  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    note(new Told.ReplyGenerated(reply, outcome));
  }

  @Override
  public void toolRequested(ToolRequest request) {
    note(new Told.ToolRequested(request));
  }

  /** Costs are no part of any rule. */
  @Override
  public void used(Usage usage) {}

  @Override
  public void failed(ConversationFailure failure) {
    note(new Told.Failed(failure));
  }

  @Override
  public void closed() {
    note(new Told.Closed());
  }

  /** Everything, in order. */
  public synchronized List<Told> events() {
    return List.copyOf(events);
  }

  /** Everything of one kind, in order. */
  public <T extends Told> List<T> all(Class<T> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether so many of a kind have been told. */
  public boolean has(int count, Class<? extends Told> kind) {
    return all(kind).size() >= count;
  }

  /** The items that have been heard of through audio, in order of their first. */
  public synchronized List<ItemId> items() {
    return List.copyOf(audio.keySet());
  }

  /** All audio of an item. */
  public synchronized byte[] audioOf(ItemId item) {
    ByteArrayOutputStream bytes = audio.get(item);
    return bytes == null ? new byte[0] : bytes.toByteArray();
  }

  /** All audio of all items, in the order of the items. */
  public synchronized byte[] audio() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    audio.values().forEach(item -> whole.writeBytes(item.toByteArray()));
    return whole.toByteArray();
  }

  /** The words of an item. */
  public String textOf(ItemId item) {
    StringBuilder words = new StringBuilder();
    all(Told.Text.class).stream()
        .filter(text -> text.item().equals(item))
        .forEach(text -> words.append(text.more()));
    return words.toString();
  }

  /** What was noticed. */
  public Breaches breaches() {
    return breaches;
  }

  private void note(Told event) {
    breaches.watch(
        event.getClass().getSimpleName(),
        () -> {
          synchronized (this) {
            order.check(event);
            events.add(event);
          }
        });
  }
}
