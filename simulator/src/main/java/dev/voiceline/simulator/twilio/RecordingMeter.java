package dev.voiceline.simulator.twilio;

import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Measures one recording: pauses that are skipped do not count. */
final class RecordingMeter {
  private final Clock clock;
  private RecordingView view;
  private Instant countedFrom;
  private Duration counted = Duration.ZERO;
  private boolean counting = true;

  RecordingMeter(RecordingView begun, Clock clock) {
    this.clock = clock;
    view = begun;
    countedFrom = begun.started();
  }

  RecordingView view() {
    return view;
  }

  boolean is(String sid) {
    return view.sid().equals(sid);
  }

  boolean live() {
    return view.stage().live();
  }

  RecordingView change(RecordingChange change) {
    count();
    counting = change == RecordingChange.RESUME || change == RecordingChange.PAUSE_WITH_SILENCE;
    view =
        view.at(
            switch (change) {
              case PAUSE_WITH_SILENCE, PAUSE_SKIPPING -> RecordingStage.PAUSED;
              case RESUME -> RecordingStage.IN_PROGRESS;
              case STOP -> RecordingStage.STOPPED;
            });
    return view;
  }

  /** It is over: absent when nothing was recorded. */
  RecordingView finish(Optional<RecordedAudio> audio) {
    count();
    Duration lasts = audio.map(RecordedAudio::length).orElse(counted);
    RecordingStage stage = lasts.isZero() ? RecordingStage.ABSENT : RecordingStage.COMPLETED;
    view =
        new RecordingView(
            view.sid(), view.callSid(), view.request(), stage, view.started(), lasts, audio);
    return view;
  }

  private void count() {
    Instant now = clock.instant();
    if (counting) {
      counted = counted.plus(Duration.between(countedFrom, now));
    }
    countedFrom = now;
  }
}
