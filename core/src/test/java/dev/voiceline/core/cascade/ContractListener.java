package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notices what no conversation may tell. */
final class ContractListener implements ConversationListener {
  final List<String> breaches = new ArrayList<>();
  final Map<ItemId, ReplyId> items = new HashMap<>();
  Optional<ReplyId> running = Optional.empty();
  Optional<ItemId> lastItem = Optional.empty();
  ReplyOutcome lastOutcome = ReplyOutcome.FAILED;
  boolean closed;
  private final Set<ToolCallId> tools = new HashSet<>();
  private final Set<ItemId> whole = new HashSet<>();
  private boolean ready;
  private boolean ends;
  private boolean audible;
  private boolean useful;

  @Override
  public void ready() {
    check(ready, "CONV-01 ready twice");
    open();
    ready = true;
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    told();
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    told();
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    told();
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    told();
  }

  @Override
  public void replyStarted(ReplyId reply) {
    told();
    check(running.isPresent(), "CONV-04 a reply during another");
    running = Optional.of(reply);
    audible = false;
    useful = false;
  }

  @Override
  public void audio(ItemId item, byte[] audio) {
    of(item);
    check(whole.contains(item), "CONV-03 audio after the item");
    audible = true;
  }

  @Override
  public void text(ItemId item, String more) {
    of(item);
    check(whole.contains(item), "CONV-03 words after the item");
    lastItem = Optional.of(item);
  }

  @Override
  public void aligned(ItemId item, int characters, int millis) {
    of(item);
  }

  @Override
  public void itemGenerated(ItemId item) {
    of(item);
    check(!whole.add(item), "CONV-03 an item ended twice");
  }

  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    told();
    check(!running.equals(Optional.of(reply)), "CONV-03 the end of another reply");
    check(
        outcome == ReplyOutcome.COMPLETED && !audible && !useful,
        "CONV-03 an empty reply is complete");
    running = Optional.empty();
    lastOutcome = outcome;
  }

  @Override
  public void toolRequested(ToolRequest request) {
    told();
    check(!tools.add(request.id()), "CONV-05 a tool twice");
    useful = true;
  }

  @Override
  public void used(Usage usage) {
    open();
  }

  @Override
  public void failed(ConversationFailure failure) {
    open();
    ends |= failure.kind() == Kind.FATAL || failure.kind() == Kind.RETRYABLE;
  }

  @Override
  public void closed() {
    check(closed, "CONV-10 closed twice");
    closed = true;
  }

  private void of(ItemId item) {
    told();
    check(running.isEmpty(), "CONV-03 outside a reply");
    running.ifPresent(
        reply ->
            check(
                !reply.equals(items.computeIfAbsent(item, fresh -> reply)),
                "CONV-08 of a reply that is over"));
  }

  private void told() {
    open();
    check(!ready, "CONV-01 before ready");
    check(ends, "CONV-09 after a failure that ends it");
  }

  private void open() {
    check(closed, "CONV-10 after closed");
  }

  private void check(boolean broken, String rule) {
    if (broken) {
      breaches.add(rule);
    }
  }
}
