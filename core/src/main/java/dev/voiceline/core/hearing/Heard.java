package dev.voiceline.core.hearing;

import dev.voiceline.core.spoken.IdPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The pieces of an identifier as heard, and the strings that they may write. */
record Heard(List<IdPiece> pieces) {
  private static final int MOST = 64;

  Heard {
    pieces = List.copyOf(pieces);
  }

  String primary() {
    return pieces.stream().map(IdPiece::characters).collect(Collectors.joining());
  }

  boolean open() {
    return pieces.stream().anyMatch(IdPiece::open);
  }

  /** All that the words may write, as said first. */
  List<String> readings() {
    List<String> all = List.of("");
    for (IdPiece piece : pieces) {
      List<String> longer = new ArrayList<>();
      all.forEach(one -> longer.add(one + piece.characters()));
      if (piece.open() && all.size() < MOST) {
        all.forEach(one -> longer.add(one + piece.instead()));
      }
      all = longer;
    }
    return all;
  }

  /** What they write when one or all of the ordinary words among them were just words. */
  List<String> withoutOrdinary() {
    List<String> all = new ArrayList<>();
    for (IdPiece piece : pieces) {
      if (piece.how() == IdPiece.How.ORDINARY) {
        List<IdPiece> rest = new ArrayList<>(pieces);
        rest.remove(piece);
        all.add(new Heard(rest).primary());
      }
    }
    List<IdPiece> none =
        pieces.stream().filter(piece -> piece.how() != IdPiece.How.ORDINARY).toList();
    if (all.size() > 1) {
      all.add(new Heard(none).primary());
    }
    return all;
  }

  /** What they write when numbers were said digit group by digit group: 34 as 30 and 4. */
  List<String> inGroups() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      String apart = apart(pieces.get(i));
      if (!apart.isEmpty()) {
        List<IdPiece> other = new ArrayList<>(pieces);
        other.set(i, new IdPiece(apart, IdPiece.How.WORDED, ""));
        all.add(new Heard(other).primary());
      }
    }
    return all;
  }

  /** How the character in a place was given. */
  IdPiece.How how(int place) {
    int end = 0;
    for (IdPiece piece : pieces) {
      end += piece.characters().length();
      if (place < end) {
        return piece.how();
      }
    }
    return IdPiece.How.WRITTEN;
  }

  /** 34 as 30 and 4; a number up to 19, or one in tens, is in one piece. */
  private static String apart(IdPiece piece) {
    String number = piece.characters();
    boolean pieces = number.matches("[2-9][1-9]|[1-9][0-9]{2}") && !number.endsWith("00");
    if (piece.how() != IdPiece.How.WORDED || !pieces) {
      return "";
    }
    String first = number.substring(0, 1) + "0".repeat(number.length() - 1);
    return first + number.substring(1).replaceFirst("^0", "");
  }

  /** Without what they write. */
  @Override
  public String toString() {
    return "Heard" + pieces;
  }
}
