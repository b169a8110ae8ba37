package dev.voiceline.core.conversation;

import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;

/** One line of what was said. Its text may hold health data. */
public sealed interface Exchange {
  /** The caller's words, as understood. */
  record CallerSaid(String text) implements Exchange {}

  /**
   * The agent's words, as far as the caller heard them.
   *
   * @param cutShort whether there was more that was not heard
   */
  record AgentSaid(String heard, boolean cutShort) implements Exchange {}

  /** A function that was run, and what it gave. */
  record ToolRan(ToolRequest request, ToolResult result) implements Exchange {}
}
