package dev.voiceline.simulator.brain;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the model does about a caller who wants a text message. */
final class TextWish {
  static final String TOOL = "send_summary_sms";

  private static final Pattern WISH =
      Pattern.compile("\\btext (me|it|that)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUESTION =
      Pattern.compile("\\bmay I text\\b", Pattern.CASE_INSENSITIVE);
  private static final String NOT_DELIVERED = "text message could not be delivered";
  private static final String MORE = " Is there anything else I can help you with?";

  private TextWish() {}

  /** The next reply, if what was said last is about a text message. */
  static Optional<List<Move>> next(List<Exchange> said, Set<String> tools) {
    if (said.isEmpty() || !tools.contains(TOOL)) {
      return Optional.empty();
    }
    Exchange last = said.get(said.size() - 1);
    if (last instanceof ToolRan ran && ran.request().name().equals(TOOL)) {
      return Optional.of(List.of(new Move.Say(told(ran.result()))));
    }
    if (last instanceof CallerSaid caller && caller.text().contains(NOT_DELIVERED)) {
      return Optional.of(List.of(new Move.Say("I am sorry, the " + NOT_DELIVERED + "." + MORE)));
    }
    boolean wanted =
        last instanceof CallerSaid caller
            && (WISH.matcher(caller.text()).find() || answersTheQuestion(said));
    return wanted
        ? Optional.of(List.of(new Move.Call(TOOL, ToolArguments.of(Map.of()))))
        : Optional.empty();
  }

  private static boolean answersTheQuestion(List<Exchange> said) {
    for (int index = said.size() - 1; index >= 0; index--) {
      if (said.get(index) instanceof AgentSaid agent) {
        return QUESTION.matcher(agent.heard()).find();
      }
    }
    return false;
  }

  private static String told(ToolResult result) {
    if (result instanceof ToolResult.Success success
        && success.values().get("say") instanceof String sentence) {
      return QUESTION.matcher(sentence).find() ? sentence : sentence + MORE;
    }
    return "I am sorry, there is no text message." + MORE;
  }
}
