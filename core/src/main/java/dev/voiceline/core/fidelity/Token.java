package dev.voiceline.core.fidelity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number in digits or a sign of a text.
 *
 * @param text in small letters; without accents unless the word is short, for {@code si} is not
 *     {@code sí}
 * @param kind what it is
 * @param start of its first character in the text
 * @param end after its last character
 */
record Token(String text, Kind kind, int start, int end) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<word>\\p{L}+(?:'\\p{L}+)*)|(?<number>[0-9]+(?:[.,][0-9]+)*)"
              + "|(?<slash>(?<=[0-9])[-/](?=[0-9]))|(?<sign>[$%])|(?<stop>[.!?;])|(?<comma>[,:])");

  private static final int SHORT = 3;

  /** What a token may be. */
  enum Kind {
    WORD,
    NUMBER,
    /** A dash or slash between digits, as in dates. */
    SLASH,
    /** {@code $} or {@code %}. */
    SIGN,
    /** The end of a sentence. */
    STOP,
    /** A comma or colon. */
    COMMA
  }

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher parts = PARTS.matcher(small(text));
    while (parts.find()) {
      for (Kind kind : Kind.values()) {
        if (parts.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
          tokens.add(new Token(plain(parts.group()), kind, parts.start(), parts.end()));
        }
      }
    }
    return List.copyOf(tokens);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** A word as it is compared. */
  static String plain(String word) {
    return word.length() <= SHORT
        ? small(word)
        : Normalizer.normalize(small(word), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace('\u2019', '\'')
        .toLowerCase(Locale.ROOT);
  }
}
