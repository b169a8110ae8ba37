package dev.voiceline.core.synthesis;

/** Where a text may be cut. A cut lies before a character that is not blank. */
final class Breaks {
  private static final String SENTENCE_ENDS = ".?!\u2026";
  private static final String CLAUSE_ENDS = ",;:\u2014\u2013";
  private static final String CLOSING = "\"'\u201d\u2019\u00bb)]*";
  private static final int LONGEST_LIST_NUMBER = 2;

  private final Abbreviations abbreviations;

  Breaks(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** How good a place is to cut. */
  enum Kind {
    NONE,
    WORD,
    CLAUSE,
    SENTENCE
  }

  /** What lies before a character of a text. */
  Kind before(CharSequence text, int at) {
    if (at <= 0
        || at >= text.length()
        || isBlank(text.charAt(at))
        || !isBlank(text.charAt(at - 1))) {
      return Kind.NONE;
    }
    int blanks = at;
    while (blanks > 0 && isBlank(text.charAt(blanks - 1))) {
      blanks--;
    }
    if (blanks == 0) {
      return Kind.NONE;
    }
    boolean newLine = text.subSequence(blanks, at).toString().indexOf('\n') >= 0;
    return kind(text, blanks, Character.codePointAt(text, at), newLine);
  }

  /** Whether a text ends with a whole clause, though nothing follows yet. */
  boolean isWhole(CharSequence text, int end) {
    int last = mark(text, end);
    if (last < 0) {
      return false;
    }
    char mark = text.charAt(last);
    boolean afterDigit = last > 0 && Character.isDigit(text.charAt(last - 1));
    return mark == '.'
        ? !afterDigit && !abbreviations.are(word(text, last), '0')
        : SENTENCE_ENDS.indexOf(mark) >= 0 || (CLAUSE_ENDS.indexOf(mark) >= 0 && !afterDigit);
  }

  private Kind kind(CharSequence text, int end, int next, boolean newLine) {
    boolean digits = Character.isDigit(text.charAt(end - 1)) && Character.isDigit(next);
    Kind plain = digits ? Kind.NONE : newLine ? Kind.SENTENCE : Kind.WORD;
    int last = mark(text, end);
    if (last < 0) {
      return plain;
    }
    char mark = text.charAt(last);
    if (mark == '.') {
      return period(text, last, next, newLine);
    }
    if (SENTENCE_ENDS.indexOf(mark) >= 0) {
      return Kind.SENTENCE;
    }
    if (CLAUSE_ENDS.indexOf(mark) < 0) {
      return plain;
    }
    boolean within = last > 0 && Character.isDigit(text.charAt(last - 1)) && isNumeric(next);
    return within ? Kind.NONE : newLine ? Kind.SENTENCE : Kind.CLAUSE;
  }

  private Kind period(CharSequence text, int last, int next, boolean newLine) {
    String word = word(text, last);
    if (abbreviations.are(word, next) || isListNumber(text, last, word)) {
      return Kind.NONE;
    }
    return newLine || !Character.isLowerCase(next) ? Kind.SENTENCE : Kind.WORD;
  }

  /** The place of the last character but for closing quotes; negative when it is no mark. */
  private static int mark(CharSequence text, int end) {
    int last = end - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    boolean found =
        last >= 0
            && (SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0
                || CLAUSE_ENDS.indexOf(text.charAt(last)) >= 0);
    return found ? last : -1;
  }

  private static String word(CharSequence text, int end) {
    int start = end;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, end).toString();
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  /** As in {@code 1. Call the plan.} */
  private static boolean isListNumber(CharSequence text, int end, String word) {
    int start = end - word.length();
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    return !word.isEmpty()
        && word.length() <= LONGEST_LIST_NUMBER
        && word.chars().allMatch(Character::isDigit)
        && (start == 0 || text.charAt(start - 1) == '\n');
  }

  private static boolean isNumeric(int c) {
    return Character.isDigit(c) || c == '$';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c);
  }
}
