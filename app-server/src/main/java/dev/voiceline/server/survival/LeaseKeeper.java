package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps the calls of this node its own: their leases are renewed in one go, three times within
 * their time. While the database is away nothing can be renewed, and nobody who shares its absence
 * can take a call either. Safe for use by any thread; nothing blocks.
 */
public final class LeaseKeeper implements AutoCloseable {
  /** After a node's death its calls are free when this has passed. */
  public static final Duration TTL = Duration.ofSeconds(6);

  private static final Duration EVERY = TTL.dividedBy(3);

  private final CallLeases leases;
  private final Supplier<Set<Lease>> held;
  private final Timers timers;
  private final Consumer<CallId> lost;
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile boolean closed;

  /**
   * Begins to renew.
   *
   * @param held those of the calls that are under way here
   * @param lost told of calls that are another node's now; on any thread, maybe more than once
   */
  public LeaseKeeper(
      CallLeases leases, Supplier<Set<Lease>> held, Timers timers, Consumer<CallId> lost) {
    this.leases = leases;
    this.held = held;
    this.timers = timers;
    this.lost = lost;
    again();
  }

  /** A call is given to whoever wants it; at once, if the database is there. */
  public void release(Lease lease) {
    var unused = leases.release(lease).exceptionally(away -> null);
  }

  private void again() {
    Timers.Alarm unused = timers.after(EVERY, this::renew);
  }

  private void renew() {
    if (closed) {
      return;
    }
    Set<Lease> all = held.get();
    if (!all.isEmpty() && renewing.compareAndSet(false, true)) {
      var unused =
          leases
              .renewAll(all, TTL)
              .whenComplete(
                  (gone, away) -> {
                    renewing.set(false);
                    if (gone != null) {
                      gone.forEach(lease -> lost.accept(lease.call()));
                    }
                  });
    }
    again();
  }

  /** Renews nothing any more. */
  @Override
  public void close() {
    closed = true;
  }
}
