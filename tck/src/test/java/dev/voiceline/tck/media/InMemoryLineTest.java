package dev.voiceline.tck.media;

import java.time.Duration;

/** A correct line passes. */
class InMemoryLineTest extends MediaLinkContract {
  @Override
  protected MediaBench newBench() {
    return new InMemoryLineBench(new InMemoryLine(), Duration.ofSeconds(10));
  }
}
