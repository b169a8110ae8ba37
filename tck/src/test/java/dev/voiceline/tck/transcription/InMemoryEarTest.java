package dev.voiceline.tck.transcription;

import java.time.Duration;

/** A correct recognizer passes. */
class InMemoryEarTest extends TranscriptionKits {
  @Override
  InMemoryEar ear() {
    return new InMemoryEar();
  }

  @Override
  Duration patience() {
    return Duration.ofSeconds(10);
  }
}
