package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.twilio.CallStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a leg is, and since when. Changed by tasks of its serial, read by anybody. */
final class Life {
  private final Clock clock;
  private final Instant created;
  private volatile CallStage stage;
  private volatile Optional<Instant> answered = Optional.empty();
  private volatile Optional<Instant> ended = Optional.empty();
  private volatile Optional<String> answeredBy = Optional.empty();

  Life(Clock clock, CallStage first) {
    this.clock = clock;
    created = clock.instant();
    stage = first;
  }

  CallStage stage() {
    return stage;
  }

  Instant created() {
    return created;
  }

  Optional<Instant> answered() {
    return answered;
  }

  Optional<Instant> ended() {
    return ended;
  }

  Optional<String> answeredBy() {
    return answeredBy;
  }

  void ring() {
    stage = CallStage.RINGING;
  }

  /** Picked up; whether that is news. */
  boolean answer() {
    if (answered.isPresent()) {
      return false;
    }
    answered = Optional.of(clock.instant());
    stage = CallStage.IN_PROGRESS;
    return true;
  }

  void answeredBy(String verdict) {
    answeredBy = Optional.of(verdict);
  }

  void end(CallStage terminal) {
    stage = terminal;
    ended = Optional.of(clock.instant());
  }

  /** As Twilio bills it: since the answer, rounded up. */
  long seconds() {
    return answered
        .map(since -> (Duration.between(since, clock.instant()).toMillis() + 999) / 1_000)
        .orElse(0L);
  }
}
