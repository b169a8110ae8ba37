package dev.voiceline.simulator.brain;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.scripted.Dialogue;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model would say next, given what was said: the agent of the demo. */
public final class AgentBrain {
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\b(?:say|speak|read)\\b[^\"\u201c]*[\"\u201c](.+)[\"\u201d]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\b(?:exactly|verbatim|word for word|to the letter)\\b[^:]*:\\s*(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String greeting;

  /** One that greets so. */
  public AgentBrain(String greeting) {
    this.greeting = greeting;
  }

  /**
   * What it is told.
   *
   * @param instructions which may order a sentence to be said to the letter
   * @param tools what it may ask for
   * @param aside whether a summary is wanted and not the next words
   * @param parallel whether it may ask for several tools at once
   */
  public record Told(
      Optional<String> instructions, List<ModelTool> tools, boolean aside, boolean parallel) {}

  /**
   * The next reply.
   *
   * @param said so far
   * @param running tool requests that were not answered yet
   */
  public List<Move> reply(List<Exchange> said, Collection<ToolRequest> running, Told told) {
    Optional<String> sentence = told.instructions().flatMap(AgentBrain::ordered);
    if (sentence.isPresent()) {
      return List.of(new Move.Say(sentence.get()));
    }
    List<Exchange> meant =
        said.stream().filter(exchange -> !WrongCall.is(exchange, told.tools())).toList();
    if (told.aside()) {
      return List.of(new Move.Say(Summary.of(meant)));
    }
    Set<String> tools = ModelTool.names(told.tools());
    List<Move> moves =
        TextWish.next(meant, tools)
            .or(() -> LanguageWish.next(meant, told.tools()))
            .or(() -> MoreWish.next(meant, tools))
            .or(() -> Advised.next(meant, tools))
            .or(() -> BothAtOnce.told(meant))
            .or(() -> Unfinished.rest(meant))
            .orElseGet(
                () ->
                    new Dialogue(greeting, tools, LocalDate.now(ZoneOffset.UTC))
                        .reply(meant, running));
    List<Move> complete =
        Mentioned.in(moves, meant, ModelTool.parameters(Dialogue.CHECK, told.tools()));
    return told.parallel() ? BothAtOnce.of(complete, meant) : complete;
  }

  /**
   * A sentence that the last paragraph orders to say; what stands before it tells who the model is.
   */
  public static Optional<String> ordered(String instructions) {
    String order = instructions.substring(instructions.lastIndexOf("\n\n") + 1);
    Matcher announced = ANNOUNCED.matcher(order);
    if (announced.find() && !announced.group(1).matches("[\"\u201c](?s:.*)")) {
      return Optional.of(announced.group(1).strip());
    }
    Matcher quoted = QUOTED.matcher(order);
    return quoted.find() ? Optional.of(quoted.group(1).strip()) : Optional.empty();
  }
}
