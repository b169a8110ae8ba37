package dev.voiceline.core.cascade.dialogue;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tool that has answered.
 *
 * @param asked where it was asked for, if that is known
 */
record RanLine(ToolRan ran, Optional<Line> asked) implements Line {
  /**
   * Where it stands among the lines before it: behind what was said while it ran, but before words
   * of the caller that came after the request and that only asides have followed. The last words
   * that are open would else read as if the tool had acted on them.
   */
  int placeIn(List<Line> before, Set<Line> asides) {
    int place = before.size();
    if (asked.isEmpty()) {
      return place;
    }
    for (int i = before.size() - 1; i >= 0 && before.get(i) != asked.get(); i--) {
      Optional<Exchange> told = before.get(i).told();
      if (told.filter(CallerSaid.class::isInstance).isPresent()) {
        place = i;
      } else if (told.isPresent() && !asides.contains(before.get(i))) {
        return place;
      }
    }
    return place;
  }

  @Override
  public Optional<Exchange> told() {
    return Optional.of(ran);
  }
}
