package dev.voiceline.core.synthesis;

import dev.voiceline.core.synthesis.Breaks.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a reply, while it is being written, into pieces that can be spoken. The pieces together are
 * the reply, to the letter. None ends within a number or after an abbreviation. For one reply; for
 * use by one thread at a time; it knows no time.
 */
public final class SpeechPieces {
  private final Breaks breaks;
  private final PieceSizes sizes;
  private final StringBuilder rest = new StringBuilder();
  private int number;
  private int start;
  private int seen;

  /** For a reply in the language of these abbreviations. */
  public SpeechPieces(Abbreviations abbreviations, PieceSizes sizes) {
    this.breaks = new Breaks(abbreviations);
    this.sizes = sizes;
  }

  /** More of the reply: the pieces that are certain now. */
  public List<SpeechPiece> add(String more) {
    rest.append(more);
    List<SpeechPiece> pieces = new ArrayList<>();
    for (Optional<Integer> cut = cut(); cut.isPresent(); cut = cut()) {
      pieces.add(take(cut.get()));
    }
    return List.copyOf(pieces);
  }

  /**
   * Nothing was written for a while, about 400 ms: the whole clauses so far, if there are any. A
   * number at the end waits, its decimals may follow.
   */
  public List<SpeechPiece> idle() {
    int end = rest.length();
    while (end > 0 && !isWholeAt(end)) {
      end--;
    }
    return end == 0 ? List.of() : List.of(take(end));
  }

  /** The reply is over, or a tool is asked for: all that is left. */
  public List<SpeechPiece> end() {
    return rest.isEmpty() ? List.of() : List.of(take(rest.length()));
  }

  /** Whether nothing waits to be spoken. */
  public boolean isEmpty() {
    return rest.toString().isBlank();
  }

  private boolean isWholeAt(int end) {
    if (end < rest.length()) {
      return breaks.before(rest, end).compareTo(Kind.CLAUSE) >= 0;
    }
    int last = end;
    while (last > 0 && Character.isWhitespace(rest.charAt(last - 1))) {
      last--;
    }
    return breaks.isWhole(rest, last);
  }

  private Optional<Integer> cut() {
    int from = Math.max(1, seen);
    for (int at = from; at < rest.length(); at++) {
      Kind kind = breaks.before(rest, at);
      if (isEnough(kind, at)) {
        return Optional.of(at);
      }
      if (at >= sizes.most()) {
        Optional<Integer> latest = latest();
        if (latest.isPresent() || kind != Kind.NONE) {
          return Optional.of(latest.orElse(at));
        }
      }
    }
    seen = rest.length();
    return Optional.empty();
  }

  private boolean isEnough(Kind kind, int at) {
    int length = rest.substring(0, at).stripTrailing().length();
    if (number > 0) {
      return kind == Kind.SENTENCE && length >= sizes.sentence();
    }
    return switch (kind) {
      case SENTENCE -> true;
      case CLAUSE -> length >= sizes.firstClause();
      case WORD -> length >= sizes.firstMost();
      case NONE -> false;
    };
  }

  /** The latest clause within the bound, or else the latest word. */
  private Optional<Integer> latest() {
    int most = Math.min(rest.length() - 1, sizes.most());
    Optional<Integer> word = Optional.empty();
    for (int at = most; at > 0; at--) {
      Kind kind = breaks.before(rest, at);
      if (kind.compareTo(Kind.CLAUSE) >= 0 && at >= sizes.sentence()) {
        return Optional.of(at);
      }
      if (kind != Kind.NONE && word.isEmpty()) {
        word = Optional.of(at);
      }
    }
    return word;
  }

  private SpeechPiece take(int length) {
    SpeechPiece piece = new SpeechPiece(number++, start, rest.substring(0, length));
    start += length;
    seen = 0;
    rest.delete(0, length);
    return piece;
  }
}
