package dev.voiceline.simulator.brain;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import java.util.List;

/** What the model says of a conversation when it is asked aside of it. */
final class Summary {
  private Summary() {}

  static String of(List<Exchange> said) {
    long turns = said.stream().filter(CallerSaid.class::isInstance).count();
    long lookups = said.stream().filter(ToolRan.class::isInstance).count();
    return "The caller spoke " + turns + " times, and " + lookups + " functions gave results.";
  }
}
