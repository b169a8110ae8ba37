package dev.voiceline.core.conversation;

import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;
import java.util.Optional;

/**
 * What the agent is told before the first word. Printed as counts only: it may hold health data.
 *
 * @param instructions who it is and how it behaves, in prose
 * @param tools what it may ask for
 * @param history what was said before, oldest first; empty at the start of a call
 * @param voicing how it sounds
 * @param party a pseudonym of whoever talks with the agent, for vendors that want to tell people
 *     apart; empty when there is none
 */
public record Brief(
    String instructions,
    List<ToolSpec> tools,
    List<Exchange> history,
    Voicing voicing,
    Optional<Pseudonym> party) {
  public Brief {
    tools = List.copyOf(tools);
    history = List.copyOf(history);
  }

  /** One of which nobody is told who calls. */
  public Brief(String instructions, List<ToolSpec> tools, List<Exchange> history, Voicing voicing) {
    this(instructions, tools, history, voicing, Optional.empty());
  }

  /** One that sounds as the vendor's settings say. */
  public Brief(String instructions, List<ToolSpec> tools, List<Exchange> history) {
    this(instructions, tools, history, Voicing.usual());
  }

  /** The same agent, after that much has been said. */
  public Brief resumedWith(List<Exchange> said) {
    return new Brief(instructions, tools, said, voicing, party);
  }

  /** The same agent, for that person. */
  public Brief with(Optional<Pseudonym> person) {
    return new Brief(instructions, tools, history, voicing, person);
  }

  @Override
  public String toString() {
    return "Brief[%d characters, %d tools, %d lines]"
        .formatted(instructions.length(), tools.size(), history.size());
  }
}
