package dev.voiceline.simulator.brain;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.scripted.Dialogue;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the model does about a spelled member ID: it passes on what was said, as it was, and asks
 * what it is advised to ask.
 */
final class Advised {
  private static final Pattern SPELLED =
      Pattern.compile("\\bspelled (.+?), born (.+?), (?:for )?(?:an? )?([A-Za-z -]+)$");
  private static final Pattern QUESTION = Pattern.compile("exactly this: \"(.+?)\"");

  private Advised() {}

  /** The next reply, if what was said last is about that. */
  static Optional<List<Move>> next(List<Exchange> said, Set<String> tools) {
    if (said.isEmpty() || !tools.contains(Dialogue.CHECK)) {
      return Optional.empty();
    }
    Exchange last = said.get(said.size() - 1);
    if (last instanceof ToolRan ran && ran.result() instanceof ToolResult.Problem problem) {
      Matcher question = QUESTION.matcher(problem.advice());
      return question.find()
          ? Optional.of(List.of(new Move.Say(question.group(1))))
          : Optional.empty();
    }
    return last instanceof CallerSaid caller ? spelled(caller.text()) : Optional.empty();
  }

  private static Optional<List<Move>> spelled(String text) {
    Matcher given = SPELLED.matcher(text);
    if (!given.find()) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            new Move.Call(
                Dialogue.CHECK,
                ToolArguments.of(
                    Map.of(
                        CheckEligibility.MEMBER_ID, given.group(1),
                        CheckEligibility.DATE_OF_BIRTH, given.group(2),
                        CheckEligibility.PROCEDURE, given.group(3))))));
  }
}
