package dev.voiceline.sockets;

import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;

/**
 * Asks the peer for a sign of life again and again, and notices when nothing at all came back in
 * between.
 */
final class Heartbeat {
  private final Duration every;
  private final Timers timers;
  private final Runnable ping;
  private final Runnable lost;
  private volatile boolean heard = true;
  private Alarm next = () -> {};
  private boolean stopped;

  Heartbeat(Duration every, Timers timers, Runnable ping, Runnable lost) {
    this.every = every;
    this.timers = timers;
    this.ping = ping;
    this.lost = lost;
  }

  synchronized void start() {
    if (!every.isZero() && !stopped) {
      next = timers.after(every, this::beat);
    }
  }

  /** Something arrived. */
  void heard() {
    heard = true;
  }

  synchronized void stop() {
    stopped = true;
    next.cancel();
  }

  private void beat() {
    if (!heard) {
      lost.run();
      return;
    }
    heard = false;
    ping.run();
    start();
  }
}
