package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.SealedFiles;
import java.time.Duration;

/**
 * Where recordings go after their calls, and how patiently.
 *
 * @param files the place; closed by the store
 * @param firstWait after a failure; it doubles
 * @param longestWait between two attempts, and between two looks at what others have left
 */
public record RecordingsElsewhere(SealedFiles files, Duration firstWait, Duration longestWait) {
  /** A place that is asked again after 1 s, and at least every 5 minutes. */
  public static RecordingsElsewhere in(SealedFiles files) {
    return new RecordingsElsewhere(files, Duration.ofSeconds(1), Duration.ofMinutes(5));
  }
}
