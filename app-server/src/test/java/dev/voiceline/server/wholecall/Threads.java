package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The threads of a moment, and how to wait until later ones are gone. */
final class Threads {
  private static final List<String> OURS =
      List.of("voiceline-", "phone-network-", "WebSocket", "JettyServerThreadPool");
  private static final List<String> SOCKETS =
      List.of("voiceline-socket-", "WebSocketConnectReadThread", "WebSocketWriteThread");

  private final Set<Thread> before;

  private Threads(Set<Thread> before) {
    this.before = before;
  }

  static Threads now() {
    return new Threads(new HashSet<>(Thread.getAllStackTraces().keySet()));
  }

  /** One thread or more for each socket of a client. */
  static boolean belongsToASocket(String name) {
    return SOCKETS.stream().anyMatch(name::startsWith);
  }

  static boolean isOurs(String name) {
    return OURS.stream().anyMatch(name::startsWith);
  }

  /** Waits for the end of the threads with such names that were not there then. */
  void awaitGone(String whose, Predicate<String> names) {
    long end = System.nanoTime() + House.PATIENCE.toNanos();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && names.test(thread.getName())) {
        long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
        try {
          thread.join(left);
        } catch (InterruptedException stopped) {
          throw new AssertionError(stopped);
        }
        assertThat(thread.isAlive()).as("a thread %s is left: %s", whose, thread).isFalse();
      }
    }
  }
}
