package dev.voiceline.server.demo;

import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.privacy.Redactor;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the server does, in words; identifiers are masked as in its log. */
final class NewsWording {
  private NewsWording() {}

  /** A few words; empty for what a reader of the dialogue need not know. */
  static Optional<String> of(CallNews news) {
    if (news instanceof CallNews.Interrupted cut && cut.itemsCut() > 0) {
      return Optional.of("barge-in: the agent falls silent, the rest is dropped");
    } else if (news instanceof CallNews.Resumed) {
      return Optional.of("no words: the agent goes on");
    } else if (news instanceof CallNews.ToolRequested asked) {
      return Optional.of("tool " + call(asked.request()));
    } else if (news instanceof CallNews.ToolAnswered answered) {
      return Optional.of("tool answered: " + word(answered.answer().result()));
    } else if (news instanceof CallNews.Failed failed) {
      return Optional.of(failed.failure().message());
    } else if (news instanceof CallNews.ConversationOpening opening && opening.number() > 1) {
      return Optional.of("opens the conversation again");
    } else if (news instanceof CallNews.Fault fault) {
      return Optional.of("a fault (" + fault.kind() + ") in " + fault.where());
    } else if (news instanceof CallNews.Ended ended) {
      return Optional.of("call ended: " + ended.reason());
    }
    return Optional.empty();
  }

  private static String call(ToolRequest request) {
    return request.name()
        + request.arguments().values().entrySet().stream()
            .map(entry -> entry.getKey() + " " + masked(entry.getKey(), entry.getValue()))
            .sorted()
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String masked(String name, Object value) {
    return switch (name) {
      case CheckEligibility.DATE_OF_BIRTH -> "****-**-**";
      case CheckEligibility.PATIENT_NAME -> "****";
      default -> Redactor.masking().redact(value.toString());
    };
  }

  private static String word(ToolResult result) {
    return result instanceof ToolResult.Problem problem
        ? problem.code()
        : String.valueOf(((ToolResult.Success) result).values().getOrDefault("status", "done"));
  }
}
