package dev.voiceline.core.conversation;

import dev.voiceline.core.tool.ToolSpec;
import java.util.List;

/**
 * What the agent is told before the first word. Printed as counts only: it may hold health data.
 *
 * @param instructions who it is and how it behaves, in prose
 * @param tools what it may ask for
 * @param history what was said before, oldest first; empty at the start of a call
 */
public record Brief(String instructions, List<ToolSpec> tools, List<Exchange> history) {
  public Brief {
    tools = List.copyOf(tools);
    history = List.copyOf(history);
  }

  /** The same agent, after that much has been said. */
  public Brief resumedWith(List<Exchange> said) {
    return new Brief(instructions, tools, said);
  }

  @Override
  public String toString() {
    return "Brief[%d characters, %d tools, %d lines]"
        .formatted(instructions.length(), tools.size(), history.size());
  }
}
