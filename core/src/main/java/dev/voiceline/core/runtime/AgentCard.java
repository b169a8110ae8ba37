package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.language.Cue;
import java.util.List;

/**
 * Who answered a call, in words: an agent without its tools, of which the names are left.
 *
 * @param tools the names of all that the model was told of
 */
public record AgentCard(
    String instructions, Cue greeting, Cue farewell, Voicing voicing, List<String> tools) {
  public AgentCard {
    tools = List.copyOf(tools);
  }

  /** Without its words: an agent of one call may know the patient. */
  @Override
  public String toString() {
    return "AgentCard" + tools;
  }
}
