package dev.voiceline.core.recording.stream;

import dev.voiceline.core.recording.RecordingFacts;

/** Who is told what became of recordings; on any thread, and must not block. */
public interface RecordingListener {
  /** A recording has ended and is durable. */
  void kept(String recordingId, RecordingFacts facts);

  /** A recording has ended and is not whole, or not there at all. */
  void spoiled(String recordingId, Throwable cause);
}
