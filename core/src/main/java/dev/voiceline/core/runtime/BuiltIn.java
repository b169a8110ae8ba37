package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.util.Optional;

/**
 * A tool that every agent has, as one call uses it. It may keep state of its call. Used from the
 * mailbox only; it answers each request exactly once through {@link OpenCall#answered}, now or
 * later.
 */
interface BuiltIn {
  /** What the model is told of it. */
  ToolSpec spec();

  /** Whether the model is told of it at all: whether what it needs is there. */
  boolean offered();

  /**
   * Whether it has better advice on arguments that do not fit than {@link ToolSpec#faults}: then it
   * is given what the model gave, as it came.
   */
  default boolean readsArgumentsItself() {
    return false;
  }

  /** A request has come. Told once per request, and only while it is offered. */
  void run(ToolRequest request);

  /**
   * What the model is told of a request that another server took and that has no answer on record.
   * Nobody knows whether it was carried out; empty when it may simply be run again.
   */
  default Optional<ToolResult> uncertain() {
    return Optional.empty();
  }

  /** The caller's words, as understood; never blank. They are kept in {@link CallerUtterances}. */
  default void callerSaid(UtteranceId utterance, String text) {}

  /** The caller has pressed a key. */
  default void pressed() {}

  /** What the caller typed, as one entry. */
  default void typed(String digits) {}

  /** More of the agent's words, often long before they are heard. */
  default void agentWrites(ItemId item, String more) {}

  /** The network has brought the line back that it had taken away. */
  default void lineBack() {}

  /** Whether it wants to know what is told of the call, and what the agent writes. */
  default boolean watches() {
    return false;
  }

  /** What was told of the call, for those who watch; a letter of its own. */
  default void told(CallNews news) {}
}
