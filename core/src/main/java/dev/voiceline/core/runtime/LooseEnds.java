package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.language.Apology;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.TurnEvent.TakenUp.Open;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call was left with, by what was said last.
 *
 * @param heard what is remembered; what only said sorry is not
 * @param results that the line has to tell again, for nobody has heard them
 * @param open what is to come after them
 */
record LooseEnds(List<Exchange> heard, List<Script> results, Open open) {
  /** Of a call. */
  static LooseEnds of(List<Exchange> said) {
    List<Exchange> heard = said.stream().filter(line -> !sorry(line)).toList();
    List<Script> results = new ArrayList<>();
    Open open = Open.QUESTION;
    for (Exchange line : heard) {
      if (line instanceof Exchange.AgentSaid) {
        results.clear();
        open = Open.QUESTION;
      } else if (line instanceof Exchange.CallerSaid) {
        open = Open.CALLER;
      } else if (line instanceof Exchange.ToolRan ran) {
        open = after(ran, results, open);
      }
    }
    return new LooseEnds(heard, List.copyOf(results), open);
  }

  /** Of what the line tells itself the agent need not speak; of any other answer it does. */
  private static Open after(Exchange.ToolRan ran, List<Script> results, Open before) {
    if (ran.result() instanceof ToolResult.Success success
        && success.values().get("said") instanceof String said) {
      results.add(Script.guarded(said));
      return Open.NOTHING;
    }
    return results.isEmpty() ? Open.CALLER : before;
  }

  private static boolean sorry(Exchange line) {
    return line instanceof Exchange.AgentSaid agent && Apology.is(agent.heard());
  }
}
