package dev.voiceline.tck.recording;

import java.time.Duration;

/** Correct recordings pass. */
class InMemoryRecordingsTest extends RecordingsContract {
  @Override
  protected RecordingBench newBench() {
    return new InMemoryRecordingBench(new InMemoryRecordings(), Duration.ofSeconds(10));
  }
}
