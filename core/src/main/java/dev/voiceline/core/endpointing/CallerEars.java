package dev.voiceline.core.endpointing;

import dev.voiceline.core.transcription.Listening;
import java.util.concurrent.Executor;

/** Opens ears. Safe for use by any thread. */
public interface CallerEars {
  /**
   * Starts to hear a caller and returns at once. Trouble is told to the listener, never thrown.
   *
   * @param serial runs tasks one at a time and in order; shared with whoever listens
   */
  CallerEar open(Listening listening, Executor serial, EarListener listener);
}
