package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.synthesis.SpeechId;
import java.util.ArrayList;
import java.util.List;

/** One thing to be spoken. Its text is never printed. Used by one thread at a time. */
final class AuraSpeech {
  private final SpeechId id;
  private final List<String> pieces = new ArrayList<>();
  private int next;
  private int characters;
  private int billed;
  private int owed;
  private int flushes;
  private boolean flushed = true;
  private boolean told;
  private boolean ended;

  AuraSpeech(SpeechId id) {
    this.id = id;
  }

  SpeechId id() {
    return id;
  }

  /** Longer pieces are cut at a blank. */
  void add(String piece) {
    String rest = piece.strip();
    while (!rest.isEmpty()) {
      int blank = rest.lastIndexOf(' ', Aura.LONGEST_PIECE);
      int most = blank > 0 ? blank : Aura.LONGEST_PIECE;
      int cut = rest.length() <= Aura.LONGEST_PIECE ? rest.length() : most;
      pieces.add(rest.substring(0, cut).strip() + " ");
      characters += cut;
      rest = rest.substring(cut).strip();
    }
  }

  /** What was not sent yet. */
  List<String> take() {
    List<String> taken = List.copyOf(pieces.subList(next, pieces.size()));
    next = pieces.size();
    taken.forEach(piece -> billed += piece.length());
    flushed &= taken.isEmpty();
    return taken;
  }

  /** Characters of all its pieces. */
  int characters() {
    return characters;
  }

  /** Characters that were sent. */
  int billed() {
    return billed;
  }

  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  boolean wasSent() {
    return next > 0;
  }

  boolean needsFlush() {
    return !flushed;
  }

  void flush() {
    flushed = true;
    owed++;
    flushes++;
  }

  /** How much a flush matters that it needs. */
  FlushBudget.Need need() {
    if (ended) {
      return FlushBudget.Need.LAST;
    }
    return flushes == 0 ? FlushBudget.Need.FIRST : FlushBudget.Need.MORE;
  }

  /** The service has spoken up to a flush. */
  void answered() {
    owed = Math.max(0, owed - 1);
  }

  /** A flush was refused: it is wanted again. */
  void unflush() {
    owed = Math.max(0, owed - 1);
    flushes = Math.max(0, flushes - 1);
    flushed = false;
  }

  boolean isOwed() {
    return owed > 0;
  }

  boolean isSpoken() {
    return ended && flushed && owed == 0 && next == pieces.size();
  }

  void audioTold() {
    told = true;
  }

  boolean wasHeard() {
    return told;
  }

  /** Nothing of it was told: another socket speaks it from the start. */
  void restart() {
    next = 0;
    owed = 0;
    flushes = 0;
    flushed = true;
  }

  @Override
  public String toString() {
    return "AuraSpeech[" + id + "]";
  }
}
