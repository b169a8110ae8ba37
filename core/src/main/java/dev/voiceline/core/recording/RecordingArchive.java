package dev.voiceline.core.recording;

import dev.voiceline.core.caller.CallId;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Recordings that are kept. Safe for use by any thread; no method blocks. A stage fails with a
 * {@link RecordingRefusal} for a recording that is unknown, was deleted or was changed, and with
 * another {@link java.io.IOException} for one that cannot be had at the moment.
 */
public interface RecordingArchive {
  /** Names a recording. */
  record Kept(CallId call, String recordingId, Instant startedAt) {}

  /** All of them, oldest first. */
  CompletionStage<List<Kept>> list();

  /** Those of a call, oldest first; none when there is no such call. */
  default CompletionStage<List<Kept>> of(CallId call) {
    return list().thenApply(all -> all.stream().filter(kept -> kept.call().equals(call)).toList());
  }

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
