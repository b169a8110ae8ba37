package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The agent's way to the caller's ear: sends audio on, keeps what was not heard, and can fall
 * silent, go on or cut. Audio passes on the thread that read it, under one short lock that also
 * orders it against a clear. Safe for use by any thread.
 */
public final class Playout {
  private static final int FRAME_MS = 20;
  private static final int MARK_EVERY_MS = 500;
  private static final int REWIND_MS = 300;
  private static final int MARK_GRACE_MS = 2_000;
  private static final int CUT_REMEMBERED = 64;
  private static final int JUST_HEARD_MS = 1_000;

  private final AudioFormat format;
  private final Clock clock;
  private final Timers timers;
  private final PlayoutListener listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final PlaybackLedger ledger;
  private final Set<ItemId> cut = new LinkedHashSet<>();
  private Optional<MediaLink> link = Optional.empty();
  private Optional<Timers.Alarm> overdue = Optional.empty();
  private boolean paused = true;
  private boolean closed;
  private int reply;
  private int audibleReply;
  private ReplyKind kind = ReplyKind.ORDINARY;
  private ReplyKind nextKind = ReplyKind.ORDINARY;
  private int pausedReply;
  private boolean guardedCut;
  private long markedAt;
  private volatile long playsUntil;

  /** A playout that is paused until a line is attached. */
  public Playout(AudioFormat format, Clock clock, Timers timers, PlayoutListener listener) {
    this.format = format;
    this.clock = clock;
    this.timers = timers;
    this.listener = listener;
    this.ledger = new PlaybackLedger(format);
  }

  /** The line is there. */
  public void attach(MediaLink line) {
    PlayoutNews news = new PlayoutNews();
    locked(
        () -> {
          link = Optional.of(line);
          ledger.renewed(clock.millis());
          paused = false;
          sendWaiting(news);
        });
    news.tell(listener);
  }

  /**
   * The line is gone. What was not heard is dropped: whoever generated it has to say it again.
   *
   * @return the items that were not heard whole
   */
  public List<HeardItem> detach() {
    PlayoutNews news = new PlayoutNews();
    List<HeardItem> heard = new ArrayList<>();
    locked(
        () -> {
          link = Optional.empty();
          hush();
          settleHeard(news);
          ledger.openEntries().forEach(entry -> drop(entry, heard, news));
        });
    news.withoutEnd();
    news.tell(listener);
    return heard;
  }

  /** A reply was asked for: what it will be to the caller. */
  public void expect(ReplyKind next) {
    locked(() -> nextKind = next);
  }

  /** A reply begins; the items that follow are its own. */
  public void replyBegins() {
    locked(
        () -> {
          reply++;
          kind = nextKind;
        });
  }

  /** Audio of an item. The array must not be changed afterwards. */
  public void audio(ItemId item, byte[] audio) {
    PlayoutNews news = new PlayoutNews();
    locked(
        () -> {
          if (!closed && !cut.contains(item)) {
            ledger.entry(item, reply, kind).add(audio);
            sendWaiting(news);
          }
        });
    news.tell(listener);
  }

  /** More words of an item. */
  public void text(ItemId item, String more) {
    locked(
        () -> {
          if (!closed && !cut.contains(item)) {
            ledger.entry(item, reply, kind).add(more);
          }
        });
  }

  /** So many characters of an item have begun so many ms after its first sample. */
  public void aligned(ItemId item, int characters, int millis) {
    locked(() -> ledger.find(item).ifPresent(entry -> entry.aligned(characters, millis)));
  }

  /** No more than so many characters of an item are spoken in its audio. */
  public void brokeOff(ItemId item, int characters) {
    locked(() -> ledger.find(item).ifPresent(entry -> entry.brokeOff(characters)));
  }

  /** An item is complete. */
  public void itemGenerated(ItemId item) {
    PlayoutNews news = new PlayoutNews();
    locked(
        () -> {
          Optional<LedgerEntry> entry = ledger.find(item);
          if (!closed && entry.isPresent()) {
            entry.get().complete();
            sendWaiting(news);
            settleHeard(news);
          }
        });
    news.tell(listener);
  }

  /** The line returned a mark. */
  public void markReturned(String name) {
    PlayoutNews news = new PlayoutNews();
    locked(
        () -> {
          ledger.markReturned(name, clock.millis());
          ledger
              .openEntries()
              .forEach(entry -> entry.forgetBefore(entry.heard() - format.bytes(REWIND_MS)));
          settleHeard(news);
        });
    news.tell(listener);
  }

  /**
   * Silences the line; what was not heard is kept.
   *
   * @param nextReplyToo whether a reply that has not begun belongs to what is paused
   */
  public void pause(boolean nextReplyToo) {
    locked(
        () -> {
          pausedReply = nextReplyToo ? reply + 1 : Math.max(reply, paused ? pausedReply : 0);
          hush();
        });
  }

  /** Plays on, from a little before where the caller lost it. */
  public void resume() {
    PlayoutNews news = new PlayoutNews();
    locked(
        () -> {
          paused = link.isEmpty();
          ledger.openEntries().forEach(entry -> entry.rewind(format.bytes(REWIND_MS)));
          sendWaiting(news);
          settleHeard(news);
          if (ledger.nothingOpen()) {
            news.playedOut();
          }
        });
    news.tell(listener);
  }

  /**
   * Drops what was not heard: of what was there when the line was paused, or of everything when it
   * was not.
   *
   * @return the items that were not heard whole
   */
  public List<HeardItem> cut() {
    PlayoutNews news = new PlayoutNews();
    List<HeardItem> heard = new ArrayList<>();
    locked(
        () -> {
          int last = paused ? pausedReply : reply;
          hush();
          settleHeard(news);
          for (LedgerEntry entry : ledger.openEntries()) {
            if (entry.reply <= last) {
              drop(entry, heard, news);
            }
          }
          paused = link.isEmpty();
          sendWaiting(news);
        });
    news.tell(listener);
    return heard;
  }

  /** What the caller hears now. */
  public Saying saying() {
    lock.lock();
    try {
      return ledger.saying(clock.millis(), JUST_HEARD_MS);
    } finally {
      lock.unlock();
    }
  }

  /** Until when the line plays what it was sent, by the clock. Never waits for the lock. */
  public long playsUntil() {
    return playsUntil;
  }

  /** Whether something guarded was cut since this was asked last. */
  public boolean takeGuardedCut() {
    lock.lock();
    try {
      boolean was = guardedCut;
      guardedCut = false;
      return was;
    } finally {
      lock.unlock();
    }
  }

  /** How long the line still plays what it was sent, in ms. */
  public int unplayedMs() {
    lock.lock();
    try {
      return ledger.unplayedMs(clock.millis());
    } finally {
      lock.unlock();
    }
  }

  /**
   * What is being said and not settled: heard so far, in order. For a conversation that is opened
   * anew.
   */
  public List<SpokenItem> unsettled() {
    lock.lock();
    try {
      return ledger.openEntries().stream().map(LedgerEntry::spoken).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Without a conversation no item grows any further: each is complete as it is. */
  public void completeAll() {
    for (SpokenItem item : unsettled()) {
      itemGenerated(item.item());
    }
  }

  /** Ends: everything open is settled as heard until now, and nothing is sent any more. */
  public void close() {
    PlayoutNews news = new PlayoutNews();
    locked(
        () -> {
          if (!closed) {
            closed = true;
            ledger.cleared(clock.millis());
            ledger.openEntries().forEach(entry -> news.settled(ledger.close(entry)));
            overdue.ifPresent(Timers.Alarm::cancel);
            link = Optional.empty();
            paused = true;
          }
        });
    news.tell(listener);
  }

  private void hush() {
    if (!paused && ledger.mayStillPlay(clock.millis())) {
      link.ifPresent(MediaLink::clear);
    }
    ledger.cleared(clock.millis());
    playsUntil = clock.millis();
    markedAt = 0;
    paused = true;
    overdue.ifPresent(Timers.Alarm::cancel);
  }

  private void sendWaiting(PlayoutNews news) {
    if (paused || closed || link.isEmpty()) {
      return;
    }
    boolean ended = false;
    for (LedgerEntry entry : ledger.openEntries()) {
      long bytes = entry.sendable(format.bytes(FRAME_MS));
      if (bytes > 0) {
        if (ledger.lineIdle(clock.millis())) {
          news.audible(entry.kind);
        }
        if (entry.reply > audibleReply) {
          audibleReply = entry.reply;
          news.replyAudible(entry.kind, ledger.unplayedMs(clock.millis()));
        }
        entry.audio(entry.sent(), entry.sent() + bytes).forEach(link.get()::send);
        ledger.sent(entry, bytes, clock.millis());
        playsUntil = clock.millis() + ledger.unplayedMs(clock.millis());
      }
      ended |= entry.endGoesOut(ledger.generation());
      if (!entry.isComplete()) {
        break;
      }
    }
    if (ended || ledger.lineSent() - markedAt >= format.bytes(MARK_EVERY_MS)) {
      mark();
    }
    if (ended) {
      watchMarks();
    }
  }

  private void mark() {
    link.ifPresent(line -> line.mark(ledger.mark()));
    markedAt = ledger.lineSent();
  }

  /** A line that loses a mark must not keep the floor for ever. */
  private void watchMarks() {
    overdue.ifPresent(Timers.Alarm::cancel);
    int generation = ledger.generation();
    Duration due = Duration.ofMillis(ledger.unplayedMs(clock.millis()) + (long) MARK_GRACE_MS);
    overdue = Optional.of(timers.after(due, () -> presumePlayed(generation)));
  }

  private void presumePlayed(int generation) {
    PlayoutNews news = new PlayoutNews();
    locked(
        () -> {
          if (closed || generation != ledger.generation()) {
            return;
          }
          if (ledger.lineIdle(clock.millis())) {
            ledger.presumePlayed(clock.millis());
            settleHeard(news);
          } else {
            watchMarks();
          }
        });
    news.tell(listener);
  }

  private void settleHeard(PlayoutNews news) {
    List<SpokenItem> whole = ledger.takeHeardWhole();
    whole.forEach(news::settled);
    if (!whole.isEmpty() && ledger.nothingOpen()) {
      news.playedOut();
    }
  }

  private void drop(LedgerEntry entry, List<HeardItem> heard, PlayoutNews news) {
    heard.add(entry.heardItem());
    guardedCut |= entry.kind == ReplyKind.GUARDED;
    news.settled(ledger.close(entry));
    remember(entry.item);
  }

  private void remember(ItemId item) {
    cut.add(item);
    if (cut.size() > CUT_REMEMBERED) {
      cut.remove(cut.iterator().next());
    }
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
