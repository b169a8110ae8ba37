package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.language.Apology;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.TurnEvent.TakenUp.Open;
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
    UntoldResults results = new UntoldResults();
    Open open = Open.QUESTION;
    for (Exchange line : heard) {
      if (line instanceof Exchange.AgentSaid agent) {
        results.agentSaid(agent.heard());
        open = results.areNone() ? Open.QUESTION : Open.NOTHING;
      } else if (line instanceof Exchange.CallerSaid) {
        results.callerSaid();
        open = Open.CALLER;
      } else if (line instanceof Exchange.ToolRan ran) {
        open = after(ran, results, open);
      }
    }
    return new LooseEnds(heard, results.all(), open);
  }

  /** Of what the line tells itself the agent need not speak; of any other answer it does. */
  private static Open after(Exchange.ToolRan ran, UntoldResults results, Open before) {
    if (ran.result() instanceof ToolResult.Success success
        && success.values().get("said") instanceof String said) {
      results.add(said, success.values().containsKey("advice"));
      return Open.NOTHING;
    }
    return results.areNone() ? Open.CALLER : before;
  }

  private static boolean sorry(Exchange line) {
    return line instanceof Exchange.AgentSaid agent && Apology.is(agent.heard());
  }
}
