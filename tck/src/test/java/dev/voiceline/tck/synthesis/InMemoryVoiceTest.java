package dev.voiceline.tck.synthesis;

import java.time.Duration;

/** A correct voice passes. */
class InMemoryVoiceTest extends SynthesisKits {
  @Override
  InMemoryVoice voice() {
    return new InMemoryVoice();
  }

  @Override
  Duration patience() {
    return Duration.ofSeconds(10);
  }
}
