package dev.voiceline.core.spoken;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text is likely to hold. */
enum Expectation {
  /** Anything. */
  NONE,
  /** An identifier: it was asked for. */
  IDENTIFIER;

  private static final Pattern EXPLAINING =
      Pattern.compile("\\b(?:as in|as|like|for|de|como)\\s+$", Pattern.CASE_INSENSITIVE);

  /**
   * The dates among those found that are none of the digits of an identifier, given one at a time,
   * and whose month does not explain a letter: "N as in November".
   */
  static Stream<Span> datesIn(String text, List<DatePhrase> dates) {
    return dates.stream()
        .map(DatePhrase::span)
        .filter(span -> !oneByOne(text.substring(span.start(), span.end())))
        .filter(span -> !EXPLAINING.matcher(text.substring(0, span.start())).find());
  }

  /** What stands before a word; somebody who spells slowly makes pauses. */
  String gap(Word word) {
    return this == IDENTIFIER ? word.gap().replace("...", "").replace("…", "") : word.gap();
  }

  private static boolean oneByOne(String text) {
    List<Word> words = Word.of(text);
    boolean spelled = words.get(0).text().equals("november");
    return words.stream().skip(spelled ? 1 : 0).allMatch(word -> word.raw().length() == 1)
        && !text.replace("...", "").matches("(?s).*[-/.].*");
  }
}
