package dev.voiceline.tck.control;

import java.time.Duration;

/** A correct control passes. */
class InMemoryControlTest extends ControlKits {
  @Override
  ControlBench freshBench() {
    return new InMemoryControlBench(new InMemoryControl(), Duration.ofSeconds(10));
  }
}
