package dev.voiceline.adapters.openai.chat;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dialogue as servers take it: each tool request has exactly one answer, right after it. A
 * request without an answer is answered as one that still runs, or the model would ask for it
 * again; an answer that came late stands at its request. Words that the caller missed are marked.
 */
final class MendedDialogue {
  private static final ToolResult STILL_RUNNING =
      new ToolResult.Success(
          Map.of(
              "status",
              "still_running",
              "next",
              "The result will follow by itself. Do not ask for it again, and do not guess it."));

  /** In the form of a stage direction: a model that repeats it is not heard to. */
  private static final String CUT_SHORT = " [interrupted by caller]";

  private MendedDialogue() {}

  /** The agent's words as the model is to read them: it must not think that all was heard. */
  static String words(AgentSaid agent) {
    return agent.cutShort() ? agent.heard() + CUT_SHORT : agent.heard();
  }

  /** What was said by either side, and tools that ran; nothing is blank. */
  static List<Exchange> of(List<Exchange> dialogue) {
    Map<ToolCallId, ToolRan> answers = new HashMap<>();
    for (Exchange line : dialogue) {
      if (line instanceof ToolRan ran) {
        answers.putIfAbsent(ran.request().id(), ran);
      }
    }
    Set<ToolCallId> told = new HashSet<>();
    List<Exchange> mended = new ArrayList<>();
    for (Exchange line : dialogue) {
      ran(line, answers)
          .ifPresentOrElse(
              ran -> {
                if (told.add(ran.request().id())) {
                  mended.add(ran);
                }
              },
              () -> {
                if (hasWords(line)) {
                  mended.add(line);
                }
              });
    }
    return List.copyOf(mended);
  }

  private static Optional<ToolRan> ran(Exchange line, Map<ToolCallId, ToolRan> answers) {
    if (line instanceof ToolAsked asked) {
      return Optional.of(
          answers.getOrDefault(asked.request().id(), new ToolRan(asked.request(), STILL_RUNNING)));
    }
    return line instanceof ToolRan ran ? Optional.of(ran) : Optional.empty();
  }

  private static boolean hasWords(Exchange line) {
    return (line instanceof CallerSaid caller && !caller.text().isBlank())
        || (line instanceof AgentSaid agent && !agent.heard().isBlank());
  }
}
