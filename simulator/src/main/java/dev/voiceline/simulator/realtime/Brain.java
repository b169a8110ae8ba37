package dev.voiceline.simulator.realtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.scripted.Dialogue;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.CallerAudio;
import dev.voiceline.simulator.realtime.Item.Output;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.Item.Written;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the model would say next, given the items of the conversation: rules in place of a network.
 */
final class Brain {
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\b(?:say|speak|read)\\b[^\"\u201c]*[\"\u201c](.+)[\"\u201d]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\b(?:exactly|verbatim|word for word|to the letter)\\b[^:]*:\\s*(.+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String greeting;

  Brain(String greeting) {
    this.greeting = greeting;
  }

  /**
   * The next reply.
   *
   * @param order whose instructions may be to say a sentence in quotation marks, which is said
   */
  List<Move> reply(List<Item> items, ResponseOrder order) {
    Optional<String> sentence = order.instructions().flatMap(Brain::ordered);
    if (sentence.isPresent()) {
      return List.of(new Move.Say(sentence.get()));
    }
    Map<String, ToolRequest> running = new LinkedHashMap<>();
    List<Exchange> said = new ArrayList<>();
    for (Item item : items) {
      exchange(item, running)
          .filter(exchange -> !WrongCall.is(exchange, order.tools()))
          .ifPresent(said::add);
    }
    if (order.aside()) {
      return List.of(new Move.Say(Summary.of(said)));
    }
    Set<String> tools = ModelTool.names(order.tools());
    List<Move> moves =
        TextWish.next(said, tools)
            .or(() -> LanguageWish.next(said, order.tools()))
            .or(() -> MoreWish.next(said, tools))
            .or(() -> Advised.next(said, tools))
            .or(() -> BothAtOnce.told(said))
            .or(() -> Unfinished.rest(said))
            .orElseGet(
                () ->
                    new Dialogue(greeting, tools, LocalDate.now(ZoneOffset.UTC))
                        .reply(said, running.values()));
    List<Move> complete =
        Mentioned.in(moves, said, ModelTool.parameters(Dialogue.CHECK, order.tools()));
    return order.parallel() ? BothAtOnce.of(complete, said) : complete;
  }

  /**
   * A sentence that the last paragraph orders to say; what stands before it tells who the model is.
   */
  static Optional<String> ordered(String instructions) {
    String order = instructions.substring(instructions.lastIndexOf("\n\n") + 1);
    Matcher announced = ANNOUNCED.matcher(order);
    if (announced.find() && !announced.group(1).matches("[\"\u201c](?s:.*)")) {
      return Optional.of(announced.group(1).strip());
    }
    Matcher quoted = QUOTED.matcher(order);
    return quoted.find() ? Optional.of(quoted.group(1).strip()) : Optional.empty();
  }

  private static Optional<Exchange> exchange(Item item, Map<String, ToolRequest> running) {
    if (item instanceof CallerAudio caller) {
      return Optional.of(new CallerSaid(caller.heard()));
    }
    if (item instanceof Written written) {
      return written(written);
    }
    if (item instanceof Spoken spoken) {
      return said(spoken);
    }
    if (item instanceof Called called) {
      running.put(called.callId(), request(called));
      return Optional.empty();
    }
    Output output = (Output) item;
    return Optional.ofNullable(running.remove(output.callId()))
        .map(request -> new ToolRan(request, ToolOutput.read(output.output())));
  }

  private static Optional<Exchange> written(Written item) {
    return switch (item.role()) {
      case "user" -> Optional.of(new CallerSaid(item.text()));
      case "assistant" -> Optional.of(new AgentSaid(item.text(), false));
      default -> Optional.empty();
    };
  }

  private static Optional<Exchange> said(Spoken item) {
    int heard = (int) Math.min(item.words().length(), item.millis() / ToneVoice.CHARACTER_MS);
    return heard == 0
        ? Optional.empty()
        : Optional.of(new AgentSaid(item.words().substring(0, heard), item.truncated()));
  }

  private static ToolRequest request(Called called) {
    return new ToolRequest(
        new ToolCallId(called.callId()), called.name(), ToolOutput.arguments(called.arguments()));
  }
}
