package dev.voiceline.tck.leak;

/** Who leaves nothing behind passes. */
class InMemoryLivesTest extends LeakContract {
  @Override
  protected LeakBench newBench() {
    return new InMemoryLives();
  }
}
