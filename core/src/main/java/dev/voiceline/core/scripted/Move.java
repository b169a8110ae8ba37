package dev.voiceline.core.scripted;

import dev.voiceline.core.tool.ToolArguments;

/** One thing that the {@link Dialogue} does in a reply. */
public sealed interface Move {
  /** It says something, as one item. */
  record Say(String sentence) implements Move {}

  /** It asks for a tool. */
  record Call(String tool, ToolArguments arguments) implements Move {}
}
