package dev.voiceline.core.spoken;

import java.util.List;
import java.util.stream.Stream;

/** What a text is likely to hold. */
enum Expectation {
  /** Anything. */
  NONE,
  /** An identifier: it was asked for. */
  IDENTIFIER;

  /** The dates that are none of the digits of an identifier, given one at a time. */
  static Stream<Span> datesIn(String text, List<DatePhrase> dates) {
    return dates.stream()
        .map(DatePhrase::span)
        .filter(span -> !oneByOne(text.substring(span.start(), span.end())));
  }

  private static boolean oneByOne(String text) {
    return Word.of(text).stream().allMatch(word -> word.raw().length() == 1)
        && !text.matches("(?s).*[-/.].*");
  }
}
