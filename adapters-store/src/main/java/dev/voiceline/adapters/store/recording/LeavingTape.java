package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import java.util.concurrent.CompletionStage;

/** A tape that says when it is closed, before anybody else hears of it. */
record LeavingTape(RecordingTape tape, Runnable closed) implements RecordingTape {
  @Override
  public void append(byte[] caller, byte[] agent) {
    tape.append(caller, agent);
  }

  @Override
  public void pause() {
    tape.pause();
  }

  @Override
  public void resume() {
    tape.resume();
  }

  @Override
  public CompletionStage<RecordingFacts> close() {
    return tape.close()
        .thenApply(
            facts -> {
              closed.run();
              return facts;
            });
  }
}
