package dev.voiceline.core.recording;

import dev.voiceline.core.caller.CallId;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Recordings that are kept. Safe for use by any thread; no method blocks. A stage fails with an
 * {@link java.io.IOException} for a recording that is unknown, was changed, or whose key is gone.
 */
public interface RecordingArchive {
  /** Names a recording. */
  record Kept(CallId call, String recordingId, Instant startedAt) {}

  /** All of them, oldest first. */
  CompletionStage<List<Kept>> list();

  /** Checks a recording whole, and tells what it is. */
  CompletionStage<RecordingFacts> facts(CallId call, String recordingId);

  /**
   * Checks a recording whole and plays it as a WAV file. Whoever plays it closes the stream, and
   * makes the audit entry.
   */
  CompletionStage<InputStream> play(CallId call, String recordingId);

  /** Destroys its key, then the file. */
  CompletionStage<Void> delete(CallId call, String recordingId);
}
