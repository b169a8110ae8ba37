package dev.voiceline.tck.audit;

import java.time.Duration;

/** A correct trail passes. */
class InMemoryTrailTest extends AuditTrailContract {
  @Override
  protected AuditBench newBench() {
    return new InMemoryTrailBench(new InMemoryTrail(), Duration.ofSeconds(10));
  }
}
