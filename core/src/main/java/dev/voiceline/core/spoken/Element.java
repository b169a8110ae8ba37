package dev.voiceline.core.spoken;

/**
 * One piece of an identifier.
 *
 * @param characters letters in upper case, or digits
 * @param kind how it was given
 */
record Element(String characters, Kind kind, Span span) {
  /** How a piece was given. */
  enum Kind {
    /** One letter or digit by itself. */
    SINGLE,
    /** Several digits as a number or in digits. */
    NUMBER,
    /** A number in words that has several digits. */
    WORDED,
    /** Several letters written together. */
    GROUP,
    /** An ordinary word that may stand for a letter or digit between others. */
    DOUBTFUL
  }

  boolean digit() {
    return Character.isDigit(characters.charAt(0));
  }

  boolean single() {
    return kind == Kind.SINGLE;
  }

  boolean doubtful() {
    return kind == Kind.DOUBTFUL;
  }
}
