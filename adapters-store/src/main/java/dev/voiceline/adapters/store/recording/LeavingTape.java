package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import java.util.concurrent.CompletionStage;

/**
 * A tape that says when it is closed, before anybody else hears of it.
 *
 * @param named ends when the recording has its name to itself; never fails
 */
record LeavingTape(RecordingTape tape, CompletionStage<Boolean> named, Runnable closed)
    implements RecordingTape {
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
        .thenCombine(
            named,
            (facts, itsOwn) -> {
              closed.run();
              return facts;
            });
  }
}
