package dev.voiceline.adapters.openai.chat;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bounds of one answer: its first words, the gaps between its pieces, the whole, and the time
 * after its end. Used by one thread at a time; what it tells it posts.
 */
final class AnswerWatch {
  private final Clock clock;
  private final Timers timers;
  private final ChatLimits limits;
  private final Consumer<Bound> passed;
  private final List<Alarm> alarms = new ArrayList<>();
  private long lastPiece;
  private boolean waitsForPieces;

  AnswerWatch(Clock clock, Timers timers, ChatLimits limits, Consumer<Bound> passed) {
    this.clock = clock;
    this.timers = timers;
    this.limits = limits;
    this.passed = passed;
  }

  /** What may last too long. */
  enum Bound {
    FIRST_WORDS,
    GAP,
    WHOLE,
    AFTER_END
  }

  void begin(Duration firstWordsWithin) {
    set(firstWordsWithin, Bound.FIRST_WORDS);
    set(limits.whole(), Bound.WHOLE);
  }

  /** A piece of an answer that has begun. */
  void piece() {
    lastPiece = clock.millis();
    if (!waitsForPieces) {
      waitsForPieces = true;
      look();
    }
  }

  /** The model has said why it stopped. */
  void finished() {
    set(limits.afterEnd(), Bound.AFTER_END);
  }

  void stop() {
    alarms.forEach(Alarm::cancel);
    alarms.clear();
  }

  /** Whether the gap is really over; if a piece came meanwhile it is looked at again later. */
  boolean gapIsOver() {
    if (clock.millis() - lastPiece >= limits.idle().toMillis()) {
      return true;
    }
    look();
    return false;
  }

  private void look() {
    long left = limits.idle().toMillis() - (clock.millis() - lastPiece);
    set(Duration.ofMillis(left), Bound.GAP);
  }

  private void set(Duration delay, Bound bound) {
    alarms.add(timers.after(delay, () -> passed.accept(bound)));
  }
}
