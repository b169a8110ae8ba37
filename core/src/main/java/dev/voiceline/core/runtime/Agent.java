package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.tool.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who answers the phone.
 *
 * @param instructions who the agent is and how it behaves, for the model
 * @param greeting the first sentence
 * @param farewell said when the agent ends the call without having said goodbye
 * @param tools besides the built-in ones
 * @param voicing how it sounds
 */
public record Agent(
    String instructions, String greeting, String farewell, List<Tool> tools, Voicing voicing) {
  public Agent {
    tools = List.copyOf(tools);
  }

  /** One that sounds as the vendor's settings say. */
  public Agent(String instructions, String greeting, String farewell, List<Tool> tools) {
    this(instructions, greeting, farewell, tools, Voicing.usual());
  }

  /** The same with more tools, after its own. */
  Agent withAlso(List<Tool> more) {
    return new Agent(
        instructions,
        greeting,
        farewell,
        Stream.concat(tools.stream(), more.stream()).toList(),
        voicing);
  }

  Cue greetingCue() {
    return Cue.verbatim(greeting);
  }

  Cue farewellCue() {
    return Cue.verbatim(farewell);
  }

  Optional<Tool> tool(String name) {
    return tools.stream().filter(tool -> tool.spec().name().equals(name)).findFirst();
  }
}
