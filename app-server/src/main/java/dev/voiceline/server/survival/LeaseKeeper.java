package dev.voiceline.server.survival;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Keeps the calls of this node its own: their leases are renewed in one go, three times within
 * their time. While the database is away nothing can be renewed, and nobody else can take a call
 * either. Safe for use by any thread; nothing blocks.
 */
public final class LeaseKeeper implements AutoCloseable {
  /** After a node's death its calls are free when this has passed. */
  public static final Duration TTL = Duration.ofSeconds(6);

  private static final Duration EVERY = TTL.dividedBy(3);

  private final CallLeases leases;
  private final Timers timers;
  private final Consumer<CallId> lost;
  private final Map<CallId, Lease> held = new ConcurrentHashMap<>();
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile boolean closed;

  /**
   * Holds nothing yet.
   *
   * @param lost told of calls that are another node's now; on any thread
   */
  public LeaseKeeper(CallLeases leases, Timers timers, Consumer<CallId> lost) {
    this.leases = leases;
    this.timers = timers;
    this.lost = lost;
    again();
  }

  /** This node has the call from now on. */
  public void hold(Lease lease) {
    held.put(lease.call(), lease);
  }

  /** A call is over: nobody else will want it. */
  public void over(CallId call) {
    held.remove(call);
  }

  /** A call is given to whoever wants it. */
  public void release(CallId call) {
    Lease lease = held.remove(call);
    if (lease != null) {
      var unused = leases.release(lease).exceptionally(away -> null);
    }
  }

  /** Somebody else was found to have the call. */
  public void lost(CallId call) {
    if (held.remove(call) != null) {
      lost.accept(call);
    }
  }

  /** The calls that this node has. */
  public Set<CallId> held() {
    return Set.copyOf(held.keySet());
  }

  private void again() {
    Timers.Alarm unused = timers.after(EVERY, this::renew);
  }

  private void renew() {
    if (closed) {
      return;
    }
    Set<Lease> all = Set.copyOf(held.values());
    if (!all.isEmpty() && renewing.compareAndSet(false, true)) {
      var unused =
          leases
              .renewAll(all, TTL)
              .whenComplete(
                  (gone, away) -> {
                    renewing.set(false);
                    if (gone != null) {
                      gone.forEach(this::foundLost);
                    }
                  });
    }
    again();
  }

  /** Unless it was given back and taken again meanwhile. */
  private void foundLost(Lease lease) {
    if (held.remove(lease.call(), lease)) {
      lost.accept(lease.call());
    }
  }

  /** Renews nothing any more. */
  @Override
  public void close() {
    closed = true;
  }
}
