package dev.voiceline.core.conversation;

import dev.voiceline.core.tool.ToolSpec;
import java.util.List;

/**
 * What the agent is told before the first word. Printed as counts only: it may hold health data.
 *
 * @param instructions who it is and how it behaves, in prose
 * @param tools what it may ask for
 * @param history what was said before, oldest first; empty at the start of a call
 * @param voicing how it sounds
 */
public record Brief(
    String instructions, List<ToolSpec> tools, List<Exchange> history, Voicing voicing) {
  public Brief {
    tools = List.copyOf(tools);
    history = List.copyOf(history);
  }

  /** One that sounds as the vendor's settings say. */
  public Brief(String instructions, List<ToolSpec> tools, List<Exchange> history) {
    this(instructions, tools, history, Voicing.usual());
  }

  /** The same agent, after that much has been said. */
  public Brief resumedWith(List<Exchange> said) {
    return new Brief(instructions, tools, said, voicing);
  }

  @Override
  public String toString() {
    return "Brief[%d characters, %d tools, %d lines]"
        .formatted(instructions.length(), tools.size(), history.size());
  }
}
