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
 * request without an answer is answered as interrupted; an answer that came late stands at its
 * request.
 */
final class MendedDialogue {
  private static final ToolResult INTERRUPTED =
      new ToolResult.Problem(
          "interrupted",
          "The caller spoke before this was done. Ask for it again if it is needed.");

  private MendedDialogue() {}

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
          answers.getOrDefault(asked.request().id(), new ToolRan(asked.request(), INTERRUPTED)));
    }
    return line instanceof ToolRan ran ? Optional.of(ran) : Optional.empty();
  }

  private static boolean hasWords(Exchange line) {
    return (line instanceof CallerSaid caller && !caller.text().isBlank())
        || (line instanceof AgentSaid agent && !agent.heard().isBlank());
  }
}
