package dev.voiceline.simulator.brain;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.scripted.Dialogue;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolArguments;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What callers mention beside what every check needs: it goes along with the model's request. */
final class Mentioned {
  private static final Map<String, Pattern> VALUES =
      Map.of(
          CheckEligibility.PAYER, Pattern.compile("\\bwith ((?:[A-Z]\\w* )+Plan)\\b"),
          CheckEligibility.PROVIDER_NPI, Pattern.compile("\\bNPI (?:is )?(\\d{10})\\b"));
  private static final Map<String, Pattern> ROLES =
      Map.of(
          "clinic", Pattern.compile("\\b(?:the|a|doctor's) (?:clinic|office) (?:is )?calling\\b"),
          "other", Pattern.compile("\\bfor my (?:neighbor|coworker|friend)\\b"));

  private Mentioned() {}

  /** The moves with all that was mentioned, of each the latest. */
  static List<Move> in(List<Move> moves, List<Exchange> said, Set<String> parameters) {
    Map<String, Object> more = new LinkedHashMap<>();
    for (Exchange each : said) {
      if (each instanceof CallerSaid caller) {
        more.putAll(of(caller.text()));
      }
    }
    more.keySet().retainAll(parameters);
    return moves.stream().map(move -> with(move, more)).toList();
  }

  private static Map<String, Object> of(String text) {
    Map<String, Object> found = new HashMap<>();
    VALUES.forEach(
        (name, pattern) -> {
          Matcher matcher = pattern.matcher(text);
          if (matcher.find()) {
            found.put(name, matcher.group(1));
          }
        });
    ROLES.forEach(
        (role, pattern) -> {
          if (pattern.matcher(text).find()) {
            found.put(CheckEligibility.CALLER_ROLE, role);
          }
        });
    return found;
  }

  private static Move with(Move move, Map<String, Object> more) {
    if (!(move instanceof Move.Call call) || !call.tool().equals(Dialogue.CHECK)) {
      return move;
    }
    Map<String, Object> all = new LinkedHashMap<>(more);
    all.putAll(call.arguments().values());
    return new Move.Call(call.tool(), ToolArguments.of(all));
  }
}
