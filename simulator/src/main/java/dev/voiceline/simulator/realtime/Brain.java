package dev.voiceline.simulator.realtime;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.simulator.brain.AgentBrain;
import dev.voiceline.simulator.brain.ToolOutput;
import dev.voiceline.simulator.realtime.Item.Called;
import dev.voiceline.simulator.realtime.Item.CallerAudio;
import dev.voiceline.simulator.realtime.Item.Output;
import dev.voiceline.simulator.realtime.Item.Spoken;
import dev.voiceline.simulator.realtime.Item.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the model would say next, given the items of the conversation: rules in place of a network.
 */
final class Brain {
  private final AgentBrain agent;

  Brain(String greeting) {
    agent = new AgentBrain(greeting);
  }

  /**
   * The next reply.
   *
   * @param order whose instructions may be to say a sentence in quotation marks, which is said
   */
  List<Move> reply(List<Item> items, ResponseOrder order) {
    Map<String, ToolRequest> running = new LinkedHashMap<>();
    List<Exchange> said = new ArrayList<>();
    for (Item item : items) {
      exchange(item, running).ifPresent(said::add);
    }
    return agent.reply(
        said,
        running.values(),
        new AgentBrain.Told(order.instructions(), order.tools(), order.aside(), order.parallel()));
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
