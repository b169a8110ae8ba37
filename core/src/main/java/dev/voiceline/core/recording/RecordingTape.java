package dev.voiceline.core.recording;

import java.util.concurrent.CompletionStage;

/**
 * Takes a call's audio while it runs. Used by one thread at a time, and never blocks it: what a
 * slow disk cannot take in time becomes silence, and is counted.
 */
public interface RecordingTape {
  /** The length of a frame. */
  int FRAME_MS = 20;

  /**
   * Adds 20 ms of both sides. The arrays may be used again afterwards. After the close nothing
   * happens.
   *
   * @param caller a frame in the tape's format; a side that said nothing gives silence
   * @param agent as long
   */
  void append(byte[] caller, byte[] agent);

  /** From here on silence is kept in place of what is said, and the place is marked. */
  void pause();

  /** From here on it is recorded again. */
  void resume();

  /** Ends it; a second time does the same as once. Ends when all of it is durable. */
  CompletionStage<RecordingFacts> close();
}
