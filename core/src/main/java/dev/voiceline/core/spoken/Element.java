package dev.voiceline.core.spoken;

/**
 * One piece of an identifier.
 *
 * @param piece what it writes
 * @param kind how it was given
 */
record Element(IdPiece piece, Kind kind, Span span) {
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
    DOUBTFUL,
    /** A word that people spell with, or a name of a letter, where an identifier is expected. */
    SPELLING
  }

  /** A piece that was given in the usual way of its kind. */
  static Element of(String characters, Kind kind, Span span) {
    boolean letter = !Character.isDigit(characters.charAt(0));
    IdPiece.How how =
        switch (kind) {
          case SINGLE -> letter ? IdPiece.How.NAMED : IdPiece.How.WRITTEN;
          case NUMBER, GROUP -> IdPiece.How.WRITTEN;
          case WORDED -> IdPiece.How.WORDED;
          case DOUBTFUL -> IdPiece.How.ORDINARY;
          case SPELLING -> IdPiece.How.EXPLAINED;
        };
    return new Element(new IdPiece(characters, how, ""), kind, span);
  }

  /** The same, where something else is as likely. */
  Element orElse(String instead) {
    return new Element(new IdPiece(characters(), piece.how(), instead), kind, span);
  }

  /** The same, with a word that tells which letter it is. */
  Element explained() {
    IdPiece sure = new IdPiece(characters(), IdPiece.How.EXPLAINED, piece.instead());
    return new Element(sure, kind, span);
  }

  /** The same, known by its name alone. */
  Element named() {
    return new Element(new IdPiece(characters(), IdPiece.How.NAMED, piece.instead()), kind, span);
  }

  String characters() {
    return piece.characters();
  }

  boolean digit() {
    return Character.isDigit(characters().charAt(0));
  }

  boolean single() {
    return kind == Kind.SINGLE;
  }

  boolean doubtful() {
    return kind == Kind.DOUBTFUL;
  }

  boolean spelling() {
    return kind == Kind.SPELLING;
  }
}
