package dev.voiceline.adapters.openai;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what was said before as the items of a new session, oldest first. The agent's words stand
 * as text: the service takes no audio of an agent from outside.
 */
final class HistorySeeds {
  /** Without it the model introduces itself once more. */
  private static final String CARRY_ON =
      "The line to you was interrupted for a moment. The caller is still there and knows nothing of it. Everything above"
          + " has been said already. Carry on from exactly there: do not greet again, do not introduce yourself again and"
          + " do not ask again for what was given.";

  private HistorySeeds() {}

  /** Nothing when nothing was said. */
  static List<JsonObject> of(List<Exchange> history) {
    List<JsonObject> items = new ArrayList<>();
    history.forEach(exchange -> add(exchange, items));
    if (!items.isEmpty()) {
      items.add(Items.system(CARRY_ON));
    }
    return items;
  }

  private static void add(Exchange exchange, List<JsonObject> items) {
    if (exchange instanceof Exchange.CallerSaid said && !said.text().isBlank()) {
      items.add(Items.user(said.text()));
    } else if (exchange instanceof Exchange.AgentSaid said && !said.heard().isBlank()) {
      items.add(Items.assistant(said.heard()));
    } else if (exchange instanceof Exchange.ToolRan ran) {
      items.add(Items.call(ran.request()));
      items.add(Items.output(ran.request(), ran.result()));
    }
  }
}
