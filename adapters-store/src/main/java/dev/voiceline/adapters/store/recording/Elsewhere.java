package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.sealing.WrappedKey;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import java.time.Instant;

/**
 * A recording that lies in an object store.
 *
 * @param file its name there
 * @param whole false when its writer died
 * @param bytes of the file
 * @param sha256 of the file, in hex
 * @param key without it the file is noise
 */
record Elsewhere(
    CallId call,
    String recordingId,
    Instant startedAt,
    String file,
    boolean whole,
    long bytes,
    String sha256,
    WrappedKey key) {
  RecordingArchive.Kept kept() {
    return new RecordingArchive.Kept(call, recordingId, startedAt);
  }

  String owner() {
    return RecordingHeader.owner(call, recordingId);
  }
}
