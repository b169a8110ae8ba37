package dev.voiceline.simulator.brain;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.scripted.Move;
import dev.voiceline.core.tool.ToolArguments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the model does about a caller who wants to hear more of a result. */
final class MoreWish {
  static final String TOOL = "more_details";

  private static final Pattern WISH =
      Pattern.compile("\\b(?:more details|tell me more)\\b", Pattern.CASE_INSENSITIVE);

  private MoreWish() {}

  /** The next reply, if what was said last is that wish. */
  static Optional<List<Move>> next(List<Exchange> said, Set<String> tools) {
    boolean wanted =
        tools.contains(TOOL)
            && !said.isEmpty()
            && said.get(said.size() - 1) instanceof CallerSaid caller
            && WISH.matcher(caller.text()).find();
    return wanted
        ? Optional.of(List.of(new Move.Call(TOOL, ToolArguments.of(Map.of()))))
        : Optional.empty();
  }
}
