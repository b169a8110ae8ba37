package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/** Measures what the caller waits for before the first sound of a reply. */
final class Stopwatch {
  private final Clock clock;
  private OptionalLong wanted = OptionalLong.empty();
  private long asked;
  private OptionalLong words = OptionalLong.empty();
  private OptionalLong piece = OptionalLong.empty();
  private Duration queued = Duration.ZERO;
  private boolean eager;

  Stopwatch(Clock clock) {
    this.clock = clock;
    this.asked = clock.millis();
  }

  /** It is asked for now, and the caller has waited since then. */
  void wantedSince(long then, boolean prepared, Duration inQueue) {
    wanted = OptionalLong.of(then);
    eager = prepared;
    asked = Math.max(asked, clock.millis());
    queued = queued.plus(inQueue);
  }

  void firstWords(Duration inQueue) {
    if (words.isEmpty()) {
      words = OptionalLong.of(clock.millis());
      queued = queued.plus(inQueue);
    }
  }

  void firstPiece(Duration inQueue) {
    if (piece.isEmpty()) {
      piece = OptionalLong.of(clock.millis());
      boolean same = words.isPresent() && words.getAsLong() == piece.getAsLong();
      queued = same ? queued : queued.plus(inQueue);
    }
  }

  ReplyTimes firstAudio(ReplyId reply, Duration inQueue) {
    long began = wanted.orElse(asked);
    long thought = Math.max(asked, words.orElse(asked));
    long cut = Math.max(thought, piece.orElse(thought));
    return new ReplyTimes(
        reply,
        eager,
        Duration.ofMillis(Math.max(0, asked - began)),
        Duration.ofMillis(thought - asked),
        Duration.ofMillis(cut - thought),
        Duration.ofMillis(Math.max(0, clock.millis() - cut)),
        queued.plus(inQueue));
  }
}
