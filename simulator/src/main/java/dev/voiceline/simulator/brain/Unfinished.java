package dev.voiceline.simulator.brain;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the model does about a result that it was telling when the line to the caller was lost. */
final class Unfinished {
  private static final int ENOUGH = 8;
  private static final String MORE = " Is there anything else I can help you with?";

  private Unfinished() {}

  /** The rest of it, if what was said last ends in the middle of a result. */
  static Optional<List<Move>> rest(List<Exchange> said) {
    int last = said.size() - 1;
    if (last < 1 || !(said.get(last) instanceof AgentSaid agent)) {
      return Optional.empty();
    }
    return told(said.subList(0, last))
        .flatMap(sentence -> restOf(sentence, agent.heard().stripTrailing()))
        .map(rest -> List.of(new Move.Say(rest + MORE)));
  }

  /** The sentence of the latest result. */
  private static Optional<String> told(List<Exchange> said) {
    return IntStream.iterate(said.size() - 1, at -> at >= 0, at -> at - 1)
        .mapToObj(said::get)
        .filter(ToolRan.class::isInstance)
        .map(exchange -> ((ToolRan) exchange).result())
        .findFirst()
        .filter(ToolResult.Success.class::isInstance)
        .map(result -> ((ToolResult.Success) result).values().get("say"))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  private static Optional<String> restOf(String sentence, String heard) {
    int most = Math.min(sentence.length() - 1, heard.length());
    return IntStream.iterate(most, length -> length >= ENOUGH, length -> length - 1)
        .filter(length -> heard.endsWith(sentence.substring(0, length)))
        .mapToObj(sentence::substring)
        .findFirst();
  }
}
