package dev.voiceline.core.turn;

/** The sentences of a text, as far as they can be told by their marks. */
final class Sentences {
  private Sentences() {}

  /** Whether the sentence that a place in a text belongs to is a question. */
  static boolean asks(String text, int at) {
    for (int index = Math.max(0, at); index < text.length(); index++) {
      char mark = text.charAt(index);
      if (ends(mark)) {
        return mark == '?';
      }
    }
    return false;
  }

  private static boolean ends(char mark) {
    return mark == '?' || mark == '.' || mark == '!' || mark == '\n';
  }
}
