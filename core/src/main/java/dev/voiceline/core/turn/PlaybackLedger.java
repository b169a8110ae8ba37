package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.media.AudioFormat;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account of what was generated, sent and heard, per item. A generation of the line lasts from
 * one clear to the next; marks carry it, so that those that a clear throws back prove nothing. Not
 * safe for use by several threads: {@link Playout} guards it.
 */
final class PlaybackLedger {
  private final AudioFormat format;
  private final LineClock line;
  private final Map<ItemId, LedgerEntry> open = new LinkedHashMap<>();
  private final Deque<Stretch> stretches = new ArrayDeque<>();
  private final Map<String, Long> marks = new HashMap<>();
  private int generation;
  private int markCount;

  PlaybackLedger(AudioFormat format) {
    this.format = format;
    this.line = new LineClock(format);
  }

  LedgerEntry entry(ItemId item, int reply, ReplyKind kind) {
    return open.computeIfAbsent(item, id -> new LedgerEntry(id, reply, kind, format));
  }

  Optional<LedgerEntry> find(ItemId item) {
    return Optional.ofNullable(open.get(item));
  }

  List<LedgerEntry> openEntries() {
    return List.copyOf(open.values());
  }

  boolean nothingOpen() {
    return open.isEmpty();
  }

  boolean lineIdle(long now) {
    return line.idle(now);
  }

  /**
   * Whether the line may still be playing: its own clock runs behind ours by what the network
   * delays.
   */
  boolean mayStillPlay(long now) {
    return !line.idle(now) || !marks.isEmpty();
  }

  long lineSent() {
    return line.sent();
  }

  /** How long the line still plays what it was sent, in ms. */
  int unplayedMs(long now) {
    return format.millis(line.sent() - line.played(now));
  }

  /**
   * What the caller hears at a moment.
   *
   * @param just how long a sentence still counts as heard after its end, in ms
   */
  Saying saying(long now, int just) {
    long position = line.played(now);
    int left = unplayedMs(now);
    if (left == 0) {
      return Saying.nothing();
    }
    boolean question = false;
    boolean guarded = false;
    for (Stretch stretch : stretches) {
      long from = stretch.lineFrom;
      if (from <= position && position < from + stretch.length) {
        long at = stretch.itemFrom + position - from;
        question |= stretch.entry.asks(at) || stretch.entry.asks(at - format.bytes(just));
        guarded |= stretch.entry.kind == ReplyKind.GUARDED;
      }
    }
    return new Saying(Duration.ofMillis(left), question, guarded);
  }

  void sent(LedgerEntry entry, long bytes, long now) {
    stretches.add(new Stretch(entry, entry.sent(), line.sent(), bytes));
    line.sent(bytes, now);
    entry.sent(bytes);
  }

  /** A new mark at the end of what was sent. */
  String mark() {
    String name = "g" + generation + "-" + markCount++;
    marks.put(name, line.sent());
    return name;
  }

  /** A mark came back. One of an older generation, or an unknown one, proves nothing. */
  void markReturned(String name, long now) {
    Long position = marks.remove(name);
    if (position != null) {
      line.acknowledged(position, now);
      heardUpTo(position);
    }
  }

  /** Takes it that the line has played all it was sent, although it did not say so. */
  void presumePlayed(long now) {
    line.acknowledged(line.sent(), now);
    heardUpTo(line.sent());
    marks.clear();
  }

  /** Another line is there; nothing has been sent on it. */
  void renewed(long now) {
    line.renewed(now);
  }

  /** The line is cleared: notes what was heard and starts a new generation. */
  void cleared(long now) {
    heardUpTo(line.played(now));
    stretches.clear();
    marks.clear();
    generation++;
    line.cleared(now);
  }

  /** Takes out the items that were heard whole. */
  List<SpokenItem> takeHeardWhole() {
    List<SpokenItem> whole = new ArrayList<>();
    for (LedgerEntry entry : openEntries()) {
      if (entry.heardWhole()) {
        whole.add(close(entry));
      }
    }
    return whole;
  }

  SpokenItem close(LedgerEntry entry) {
    open.remove(entry.item);
    return entry.spoken();
  }

  int generation() {
    return generation;
  }

  private void heardUpTo(long position) {
    while (!stretches.isEmpty() && stretches.getFirst().lineFrom < position) {
      Stretch first = stretches.getFirst();
      long played = Math.min(first.length, position - first.lineFrom);
      first.entry.heardUpTo(first.itemFrom + played);
      if (played < first.length) {
        return;
      }
      stretches.removeFirst();
    }
  }

  /** Bytes of one item that lie together on the line. */
  private record Stretch(LedgerEntry entry, long itemFrom, long lineFrom, long length) {}
}
