package dev.voiceline.tck.leak;

import dev.voiceline.tck.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lives that take nothing with them. What may go wrong is a method of its own. */
class InMemoryLives implements LeakBench, Lives {
  private final List<AutoCloseable> kept = new ArrayList<>();

  @Override
  public Lives lives() {
    return this;
  }

  @Override
  public List<Object> live(Way way, Await await) {
    Object opened = new Object();
    onClosed(way, opened);
    return List.of(opened);
  }

  /** It is over. */
  void onClosed(Way way, Object opened) {}

  /** Holds it until the end of the test. */
  final void keep(AutoCloseable leaked) {
    kept.add(leaked);
  }

  /** In memory nothing takes time; only what leaks is waited for. */
  @Override
  public Duration patience() {
    return Duration.ofMillis(100);
  }

  @Override
  public void close() {
    for (AutoCloseable leaked : kept) {
      try {
        leaked.close();
      } catch (Exception broken) {
        throw new AssertionError(broken);
      }
    }
  }
}
