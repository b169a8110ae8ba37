package dev.voiceline.core.recording;

import java.time.Duration;
import java.util.List;

/**
 * What is known of a recording.
 *
 * @param length of its audio; zero for one that the network made
 * @param complete whether it was closed; false when its writer died, or is still at it
 * @param pauses where nothing was kept on purpose
 * @param lost audio that was not written in time; it is silence
 * @param sha256 of the audio as it is played without the WAV header, in hex
 */
public record RecordingFacts(
    Duration length, boolean complete, List<Pause> pauses, Duration lost, String sha256) {
  /** A stretch of the recording, from its start. */
  public record Pause(Duration from, Duration until) {}

  public RecordingFacts {
    pauses = List.copyOf(pauses);
  }
}
