package dev.voiceline.adapters.twilio;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what passes through one media socket. Safe for use by any thread. */
final class StreamTally {
  private final int maxBadMessages;
  private final AtomicLong messages = new AtomicLong();
  private final AtomicLong badMessages = new AtomicLong();
  private final AtomicLong foreignMessages = new AtomicLong();
  private final AtomicLong framesHeard = new AtomicLong();
  private final AtomicLong framesFilled = new AtomicLong();
  private final AtomicLong framesDropped = new AtomicLong();
  private final AtomicLong framesSent = new AtomicLong();

  StreamTally(int maxBadMessages) {
    this.maxBadMessages = maxBadMessages;
  }

  void message() {
    messages.incrementAndGet();
  }

  /** Counts a message that cannot be read; true when it was one too many. */
  boolean badMessage() {
    return badMessages.incrementAndGet() > maxBadMessages;
  }

  void foreignMessage() {
    foreignMessages.incrementAndGet();
  }

  void frameHeard() {
    framesHeard.incrementAndGet();
  }

  void frameFilled() {
    framesFilled.incrementAndGet();
  }

  void frameDropped() {
    framesDropped.incrementAndGet();
  }

  void framesSent(int frames) {
    framesSent.addAndGet(frames);
  }

  StreamCounters counters() {
    return new StreamCounters(
        messages.get(),
        badMessages.get(),
        foreignMessages.get(),
        framesHeard.get(),
        framesFilled.get(),
        framesDropped.get(),
        framesSent.get());
  }
}
