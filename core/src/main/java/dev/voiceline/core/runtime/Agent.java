package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.tool.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who answers the phone.
 *
 * @param instructions who the agent is and how it behaves, for the model
 * @param greetingCue the first sentence
 * @param farewellCue said when the agent ends the call without having said goodbye
 * @param tools besides the built-in ones
 * @param voicing how it sounds
 */
public record Agent(
    String instructions, Cue greetingCue, Cue farewellCue, List<Tool> tools, Voicing voicing) {
  public Agent {
    tools = List.copyOf(tools);
  }

  /** One with sentences of its own. */
  public Agent(
      String instructions, String greeting, String farewell, List<Tool> tools, Voicing voicing) {
    this(instructions, Cue.verbatim(greeting), Cue.verbatim(farewell), tools, voicing);
  }

  /** One that sounds as the vendor's settings say. */
  public Agent(String instructions, String greeting, String farewell, List<Tool> tools) {
    this(instructions, greeting, farewell, tools, Voicing.usual());
  }

  /** The same with more tools, after its own. */
  Agent withAlso(List<Tool> more) {
    return new Agent(
        instructions,
        greetingCue,
        farewellCue,
        Stream.concat(tools.stream(), more.stream()).toList(),
        voicing);
  }

  /** Who this is, in words. */
  AgentCard card(List<String> names) {
    return new AgentCard(instructions, greetingCue, farewellCue, voicing, names);
  }

  /** The first sentence in words, in the agent's own language. */
  public String greeting() {
    return words(greetingCue);
  }

  /** The last sentence in words, in the agent's own language. */
  public String farewell() {
    return words(farewellCue);
  }

  private String words(Cue cue) {
    return Languages.standard().orEnglish(voicing.language()).script(cue).text();
  }

  Optional<Tool> tool(String name) {
    return tools.stream().filter(tool -> tool.spec().name().equals(name)).findFirst();
  }
}
