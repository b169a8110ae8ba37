package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.scripted.Move.Call;
import dev.voiceline.core.scripted.Move.Say;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A dialogue with everything said so far. */
final class Talk {
  static final String GREETING = "Hello! How can I help you today?";

  private final Dialogue dialogue;
  private final List<Exchange> said = new ArrayList<>();
  private final List<ToolRequest> running = new ArrayList<>();
  private Optional<Call> called = Optional.empty();

  Talk() {
    this(Set.of(Dialogue.CHECK, Dialogue.END));
  }

  Talk(Set<String> tools) {
    dialogue = new Dialogue(GREETING, tools, LocalDate.of(2026, 7, 1));
  }

  /** The caller says something, and this is what the agent answers. */
  String caller(String text) {
    said.add(new Exchange.CallerSaid(text));
    return reply();
  }

  /** The line says by itself that it is there, and the agent speaks then. */
  String callerThenFiller(String text, String filler) {
    said.add(new Exchange.CallerSaid(text));
    said.add(new Exchange.AgentSaid(filler, false));
    return reply();
  }

  /** The agent speaks now. */
  String reply() {
    called = Optional.empty();
    StringBuilder spoken = new StringBuilder();
    for (Move move : dialogue.reply(said, running)) {
      if (move instanceof Say say) {
        said.add(new Exchange.AgentSaid(say.sentence(), false));
        spoken.append(say.sentence());
      } else if (move instanceof Call call) {
        called = Optional.of(call);
        running.add(
            new ToolRequest(new ToolCallId("t" + said.size()), call.tool(), call.arguments()));
      }
    }
    return spoken.toString();
  }

  /** The oldest running tool answers, and the agent speaks. */
  String tool(ToolResult result) {
    said.add(new Exchange.ToolRan(running.remove(0), result));
    return reply();
  }

  /** The tool that the last reply asked for. */
  Optional<Call> called() {
    return called;
  }

  ToolArguments arguments() {
    return called.orElseThrow().arguments();
  }
}
