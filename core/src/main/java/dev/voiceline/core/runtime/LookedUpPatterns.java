package dev.voiceline.core.runtime;

import dev.voiceline.core.hearing.MemberIdPattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is known of member IDs, and which of it was asked for. Used from the mailbox only. */
final class LookedUpPatterns implements Function<Optional<String>, MemberIdPattern> {
  private final Function<Optional<String>, MemberIdPattern> known;
  private final Map<Optional<String>, MemberIdPattern> asked = new LinkedHashMap<>();

  LookedUpPatterns(Function<Optional<String>, MemberIdPattern> known) {
    this.known = known;
  }

  @Override
  public MemberIdPattern apply(Optional<String> payer) {
    MemberIdPattern pattern = known.apply(payer);
    asked.put(payer, pattern);
    return pattern;
  }

  /** What was asked for since this was asked last. */
  List<MachineStep.KnownPattern> take() {
    List<MachineStep.KnownPattern> patterns =
        asked.entrySet().stream()
            .map(each -> new MachineStep.KnownPattern(each.getKey(), each.getValue()))
            .toList();
    asked.clear();
    return patterns;
  }
}
