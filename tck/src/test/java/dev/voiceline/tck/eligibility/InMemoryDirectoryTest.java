package dev.voiceline.tck.eligibility;

import java.time.Duration;

/** A correct directory passes. */
class InMemoryDirectoryTest extends EligibilityDirectoryContract {
  @Override
  protected EligibilityBench newBench() {
    return new InMemoryDirectoryBench(new InMemoryDirectory(), Duration.ofSeconds(10));
  }
}
