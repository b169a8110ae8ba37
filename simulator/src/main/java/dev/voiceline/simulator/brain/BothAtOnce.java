package dev.voiceline.simulator.brain;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.scripted.Dialogue;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the model does about a caller who asks for both one procedure and another. */
final class BothAtOnce {
  private static final Pattern BOTH =
      Pattern.compile(
          "\\bboth (?:an? )?([\\w -]+?) and (?:an? )?([\\w -]+?)\\s*(?:[.?!,]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final String MORE = " Is there anything else I can help you with?";
  private static final String PROCEDURE = "procedure";

  private BothAtOnce() {}

  /** The moves, with the check doubled when two were asked for. */
  static List<Move> of(List<Move> moves, List<Exchange> said) {
    Exchange last = said.isEmpty() ? new CallerSaid("") : said.get(said.size() - 1);
    Matcher both = BOTH.matcher(last instanceof CallerSaid caller ? caller.text() : "");
    if (!both.find()) {
      return moves;
    }
    List<Move> more = new ArrayList<>();
    for (Move move : moves) {
      if (move instanceof Move.Call call && call.tool().equals(Dialogue.CHECK)) {
        more.add(check(call, both.group(1)));
        more.add(check(call, both.group(2)));
      } else {
        more.add(move);
      }
    }
    return List.copyOf(more);
  }

  /** Both results, when they came one after the other; either alone is the dialogue's matter. */
  static Optional<List<Move>> told(List<Exchange> said) {
    List<Exchange> last = said.subList(Math.max(0, said.size() - 2), said.size());
    List<String> sentences =
        last.stream().map(BothAtOnce::sentence).flatMap(Optional::stream).toList();
    return sentences.size() == 2
        ? Optional.of(List.of(new Move.Say(String.join(" ", sentences) + MORE)))
        : Optional.empty();
  }

  private static Optional<String> sentence(Exchange exchange) {
    return exchange instanceof ToolRan ran
            && ran.request().name().equals(Dialogue.CHECK)
            && ran.result() instanceof ToolResult.Success success
            && success.values().get("say") instanceof String sentence
        ? Optional.of(sentence)
        : Optional.empty();
  }

  private static Move check(Move.Call call, String procedure) {
    Map<String, Object> values = new LinkedHashMap<>(call.arguments().values());
    values.put(PROCEDURE, procedure);
    return new Move.Call(call.tool(), ToolArguments.of(values));
  }
}
