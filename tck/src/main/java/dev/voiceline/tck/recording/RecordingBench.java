package dev.voiceline.tck.recording;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTapes;
import java.time.Duration;
import java.util.Set;

/** Recordings, and power over what they stand on. */
public interface RecordingBench extends AutoCloseable {
  /** Where calls are recorded, as it is after the last {@link #dies}. */
  RecordingTapes tapes();

  /** Where recordings of the network are kept. */
  RecordingStore store();

  /** What is kept. */
  RecordingArchive archive();

  /** The server dies without closing anything, and another one opens what is there. */
  void dies();

  /** The disk stands: whoever writes to it waits. */
  void diskStands();

  /** The disk goes on. */
  void diskGoesOn();

  /**
   * Somebody changes a stored byte of a recording.
   *
   * @param part where, from 0 for its first to 1 for its last one; not in what names the recording
   */
  void changes(CallId call, String recordingId, double part);

  /** Whether these bytes stand anywhere in what is stored. */
  boolean stored(byte[] bytes);

  /** Rule ids, or first words of test names, that cannot be shown here. */
  default Set<String> untestable() {
    return Set.of();
  }

  /** How long a test waits before it calls something missing. */
  default Duration patience() {
    return Duration.ofSeconds(20);
  }

  @Override
  void close();
}
