package dev.voiceline.server.survival;

import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.store.ServerStore;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * Frees the calls of the node that had this data directory before, without waiting until their time
 * has run out: first what that one has left in the spool is written, so that whoever goes on with a
 * call reads all of it. Nothing blocks.
 */
final class Succession {
  private static final Duration STEP = Duration.ofMillis(100);

  /** After this their time has run out anyhow. */
  private static final long MOST_STEPS = LeaseKeeper.TTL.dividedBy(STEP);

  private final ServerStore store;
  private final NodeId dead;
  private final Timers timers;
  private final ServerLog log;

  Succession(ServerStore store, NodeId dead, Timers timers, ServerLog log) {
    this.store = store;
    this.dead = dead;
    this.timers = timers;
    this.log = log;
  }

  void begin() {
    step(0);
  }

  private void step(long steps) {
    if (store.journal().health() instanceof JournalHealth.Healthy) {
      var unused = store.releaseAll(dead).whenComplete(this::released);
    } else if (steps < MOST_STEPS) {
      Timers.Alarm unused = timers.after(STEP, () -> step(steps + 1));
    }
  }

  private void released(Integer calls, Throwable away) {
    if (away != null) {
      Throwable below = away.getCause();
      Throwable cause = away instanceof CompletionException && below != null ? below : away;
      log.warn(
          "The calls of the server before are free in %d seconds: the database did not answer (%s)."
              .formatted(LeaseKeeper.TTL.toSeconds(), cause.getClass().getSimpleName()));
    } else if (calls > 0) {
      log.info("The server before has left " + calls + " calls, which go on when Twilio asks.");
    }
  }
}
