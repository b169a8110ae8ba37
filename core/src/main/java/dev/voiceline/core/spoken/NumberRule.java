package dev.voiceline.core.spoken;

import java.util.List;
import java.util.stream.Stream;

/** How the numbers from a base on are said, see {@link NumberRules}. */
record NumberRule(long base, long divisor, List<NumberPart> parts) {
  NumberRule {
    parts = List.copyOf(parts);
  }

  /** Whether letters from a place on can be words by this rule, as far as a glance tells. */
  boolean mayBegin(String letters, int at) {
    return parts.isEmpty()
        || !(parts.get(0) instanceof NumberPart.Text text)
        || letters.startsWith(text.letters(), at);
  }

  /** The numbers within this one. */
  Stream<NumberPart.Inner> inner() {
    return inner(parts);
  }

  boolean has(NumberPart.Share share) {
    return inner().anyMatch(inner -> inner.share() == share);
  }

  private static Stream<NumberPart.Inner> inner(List<NumberPart> parts) {
    return parts.stream()
        .flatMap(
            part -> {
              if (part instanceof NumberPart.Either either) {
                return Stream.concat(inner(either.with()), inner(either.without()));
              }
              return part instanceof NumberPart.Inner inner ? Stream.of(inner) : Stream.empty();
            });
  }
}
