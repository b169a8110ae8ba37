package dev.voiceline.core.synthesis;

import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Notices that a voice was given words and says nothing. Used by one thread at a time. */
final class SilenceWatch {
  private final Duration atMost;
  private final Timers timers;
  private final Executor turns;
  private Optional<SpeechId> awaited = Optional.empty();
  private Alarm alarm = () -> {};
  private int watches;

  SilenceWatch(Duration atMost, Timers timers, Executor turns) {
    this.atMost = atMost;
    this.timers = timers;
    this.turns = turns;
  }

  Duration atMost() {
    return atMost;
  }

  /**
   * What is waited for now. The time counts from when it was first waited for.
   *
   * @param silent runs in its turn when it is still waited for after that time
   */
  void await(Optional<SpeechId> speech, Runnable silent) {
    if (speech.equals(awaited)) {
      return;
    }
    stop();
    awaited = speech;
    if (speech.isPresent()) {
      int mine = watches;
      alarm = timers.after(atMost, () -> turns.execute(() -> run(mine, silent)));
    }
  }

  /** Also of an alarm that waits for its turn already. */
  void stop() {
    watches++;
    awaited = Optional.empty();
    alarm.cancel();
  }

  private void run(int mine, Runnable silent) {
    if (mine == watches) {
      silent.run();
    }
  }
}
