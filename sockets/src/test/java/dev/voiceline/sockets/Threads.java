package dev.voiceline.sockets;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks at the threads of the JVM. */
final class Threads {
  private Threads() {}

  static List<Thread> named(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(prefix))
        .toList();
  }

  /** Waits until each such thread has ended. */
  static void awaitNone(String prefix) {
    for (Thread thread : named(prefix)) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(Recorder.PATIENCE_S));
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
      if (thread.isAlive()) {
        throw new AssertionError("still alive: " + thread.getName());
      }
    }
  }
}
