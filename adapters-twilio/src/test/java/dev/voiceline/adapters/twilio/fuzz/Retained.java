package dev.voiceline.adapters.twilio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** What should be garbage, and whether it is. */
final class Retained {
  private static final int PATIENCE_MS = 200;
  private static final int TURNS = 100;

  private final ReferenceQueue<Object> gone = new ReferenceQueue<>();
  private final List<WeakReference<Object>> watched = new ArrayList<>();

  void watch(Object object) {
    watched.add(new WeakReference<>(object, gone));
  }

  /** Waits until the collector has taken all of them. */
  void assertNothingIsHeld() {
    for (int turn = 0; turn < TURNS && held() > 0; turn++) {
      System.gc();
      try {
        gone.remove(PATIENCE_MS);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }
    assertThat(held()).as("of %s, how many are still held", watched.size()).isZero();
  }

  /** The heap in use when all garbage that can be found is gone, in bytes. */
  static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private long held() {
    return watched.stream().filter(reference -> reference.get() != null).count();
  }
}
