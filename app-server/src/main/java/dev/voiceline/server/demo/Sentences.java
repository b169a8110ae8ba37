package dev.voiceline.server.demo;

import java.util.Optional;

/**
 * Cuts what is heard into pieces that can be shown while the rest is still being spoken: a
 * sentence, or a few short ones. For use by one thread at a time.
 */
final class Sentences {
  private static final int SHORTEST = 15;

  private String text = "";
  private int shown;
  private long pieceAtMs;
  private boolean pieceBegun;

  /** A piece that is complete. */
  record Piece(long atMs, String text) {}

  /** More was understood at a time; the next character tells that a sentence is over. */
  Optional<Piece> heard(String textSoFar, long atMs) {
    if (!pieceBegun) {
      pieceBegun = true;
      pieceAtMs = atMs;
    }
    text = textSoFar;
    int end = endOfPiece();
    if (end < 0) {
      return Optional.empty();
    }
    Piece piece = new Piece(pieceAtMs, text.substring(shown, end).strip());
    shown = end;
    pieceAtMs = atMs;
    return Optional.of(piece);
  }

  /** The utterance is over: what is left of it. */
  Optional<Piece> finish() {
    String rest = text.substring(shown).strip();
    Optional<Piece> piece =
        rest.isEmpty() ? Optional.empty() : Optional.of(new Piece(pieceAtMs, rest));
    text = "";
    shown = 0;
    pieceBegun = false;
    return piece;
  }

  private int endOfPiece() {
    for (int i = shown + SHORTEST; i < text.length(); i++) {
      boolean mark = ".?!".indexOf(text.charAt(i - 1)) >= 0;
      boolean next = text.charAt(i) == ' ' || Character.isUpperCase(text.charAt(i));
      if (mark && next) {
        return i;
      }
    }
    return -1;
  }
}
