package dev.voiceline.adapters.elevenlabs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Follows a text while it is spoken. What the service aligns may be worded differently (figures
 * written out), so words are compared, not places: a word that is not among the next few of the
 * text moves nothing until one is found again.
 */
final class WordFollower {
  private static final int LOOK_AHEAD = 3;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder word = new StringBuilder();
  private final Set<Integer> breaks = new HashSet<>();
  private int position;

  /** The text goes on, with another word. */
  void add(String more) {
    text.append(more);
    breaks.add(text.length());
  }

  /**
   * These characters have begun to be spoken.
   *
   * @return how many of the text have, up to the end of a word
   */
  int spoken(String character) {
    for (int i = 0; i < character.length(); i++) {
      char c = character.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
        match(1);
      } else if (Character.isWhitespace(c)) {
        match(LOOK_AHEAD);
        word.setLength(0);
      }
    }
    return position;
  }

  /** Up to where words were found. */
  int position() {
    return position;
  }

  /** Speech begins anew at that place. */
  void restartAt(int place) {
    position = place;
    word.setLength(0);
  }

  /** Whether a text has nothing but blanks and marks from a place on. */
  static boolean isThrough(CharSequence text, int place) {
    return text.subSequence(place, text.length()).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** While a word grows it is compared with the next one only: it may be another's beginning. */
  private void match(int words) {
    String spoken = plain(word);
    int from = position;
    for (int i = 0; i < words && !spoken.isEmpty(); i++) {
      int start = wordStart(from);
      int end = wordEnd(start);
      if (start == end) {
        return;
      }
      if (plain(text.subSequence(start, end)).equals(spoken)) {
        position = end;
        word.setLength(0);
        return;
      }
      from = end;
    }
  }

  private int wordStart(int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Marks within a word belong to it, such as those of an amount. */
  private int wordEnd(int start) {
    int at = start;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
      if (breaks.contains(at)) {
        return at;
      }
    }
    return at;
  }

  private static String plain(CharSequence word) {
    StringBuilder plain = new StringBuilder(word.length());
    word.chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
