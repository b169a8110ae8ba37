package dev.voiceline.core.recording;

import dev.voiceline.core.caller.CallId;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;

/** Keeps recordings. Safe for use by any thread. */
public interface RecordingStore {
  /**
   * Keeps a recording. Storing the same one again replaces it.
   *
   * @param recordingId the network's name for it: letters, digits, {@code _} and {@code -}
   * @param wav both sides of the call, one channel each; read to its end and closed by the store,
   *     on whatever thread
   * @return ends when the recording is durable, and fails when it is not: whoever called keeps its
   *     own copy then
   */
  CompletionStage<Void> store(CallId call, String recordingId, InputStream wav);
}
