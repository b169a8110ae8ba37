package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of letters, or a run of digits, in a text.
 *
 * @param raw as written
 * @param text in lower case
 * @param gap what stands between it and the word before, or the start of the text
 */
record Word(String raw, String text, String gap, Span span) {
  private static final Pattern LETTERS_OR_DIGITS =
      Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?|[0-9]+");

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = LETTERS_OR_DIGITS.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String raw = matcher.group();
      String gap = text.substring(end, matcher.start());
      end = matcher.end();
      words.add(new Word(raw, raw.toLowerCase(Locale.ROOT), gap, new Span(matcher.start(), end)));
    }
    return List.copyOf(words);
  }

  /** Whether the word at that place exists and reads so. */
  static boolean is(List<Word> words, int at, String text) {
    return at >= 0 && at < words.size() && words.get(at).text().equals(text);
  }

  boolean digits() {
    return Character.isDigit(raw.charAt(0));
  }

  boolean upperCase() {
    return raw.equals(raw.toUpperCase(Locale.ROOT));
  }
}
