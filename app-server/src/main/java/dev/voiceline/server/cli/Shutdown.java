package dev.voiceline.server.cli;

import dev.voiceline.server.composition.VoiceServer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stops the server: lets the calls under way finish, within bounds, and has the rest go on
 * elsewhere. Whoever is in a hurry says so once more. Safe for use by any thread.
 */
final class Shutdown {
  /** The carrier asks within a second; whoever stops a process waits no longer than this. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(4);

  private final VoiceServer server;
  private final Duration within;
  private final PrintWriter out;
  private final ReentrantLock stopping = new ReentrantLock();
  private Optional<Thread> waiting = Optional.empty();
  private boolean asked;
  private boolean over;

  Shutdown(VoiceServer server, Duration within, PrintWriter out) {
    this.server = server;
    this.within = within;
    this.out = out;
  }

  /** Stops it and returns when it has stopped, whoever has begun with that. */
  void stop() {
    stopping.lock();
    try {
      if (!over) {
        over = true;
        letFinish();
        server.leaveCalls(LAST_WORDS);
        server.close();
        say("Stopped.");
      }
    } finally {
      stopping.unlock();
    }
  }

  /**
   * Somebody wants the server to stop.
   *
   * @return whether it is the first time; afterwards calls under way are not waited for any more
   */
  synchronized boolean asked() {
    boolean first = !asked;
    asked = true;
    if (!first) {
      waiting.ifPresent(Thread::interrupt);
    }
    return first;
  }

  private void letFinish() {
    int live = server.calls().live().size();
    if (live > 0) {
      say(
          "Stopping: no new calls; %d under way may take %d seconds more."
              .formatted(live, within.toSeconds()));
    }
    waits(Optional.of(Thread.currentThread()));
    boolean finished = server.drain(within);
    waits(Optional.empty());
    // Somebody was in a hurry; what is left is quick.
    boolean unused = Thread.interrupted();
    if (!finished) {
      say(
          server.handsOn()
              ? "Handing on the calls that are still under way."
              : "Ending the calls that are still under way.");
    }
  }

  private synchronized void waits(Optional<Thread> who) {
    waiting = who;
  }

  private void say(String sentence) {
    out.println(sentence);
    out.flush();
  }
}
