package dev.voiceline.tck.conversation;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;

/** One thing that a conversation told its listener. */
public sealed interface Told {
  /** The dialogue can begin. */
  record Ready() implements Told {}

  /** The caller began to speak. */
  record CallerStarted(UtteranceId utterance) implements Told {}

  /** The caller fell silent. */
  record CallerStopped(UtteranceId utterance, Duration spoken) implements Told {}

  /** What the caller was understood as. */
  record CallerSaid(UtteranceId utterance, String text) implements Told {}

  /** The caller's words could not be had. */
  record CallerUnclear(UtteranceId utterance) implements Told {}

  /** A reply has begun. */
  record ReplyStarted(ReplyId reply) implements Told {}

  /** So many bytes of an item. */
  record Audio(ItemId item, int bytes) implements Told {}

  /** Words of an item. */
  record Text(ItemId item, String more) implements Told {}

  /** An item is complete. */
  record ItemGenerated(ItemId item) implements Told {}

  /** A reply is complete. */
  record ReplyGenerated(ReplyId reply, ReplyOutcome outcome) implements Told {}

  /** A function is wanted. */
  record ToolRequested(ToolRequest request) implements Told {}

  /** Something went wrong. */
  record Failed(ConversationFailure failure) implements Told {}

  /** The end. */
  record Closed() implements Told {}
}
