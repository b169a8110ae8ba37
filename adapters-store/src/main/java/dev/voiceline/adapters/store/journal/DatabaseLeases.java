package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;

/** Leases as rows. The database decides races: one update wins. */
final class DatabaseLeases implements CallLeases {
  private final Readers readers;
  private final CallRows calls;
  private final String now;

  DatabaseLeases(Readers readers, String now) {
    this.readers = readers;
    this.calls = new CallRows(now);
    this.now = now;
  }

  @Override
  public CompletionStage<LeaseAnswer> acquire(CallId call, NodeId node, Duration ttl) {
    return readers.write(handle -> acquire(handle, Lease.ofNewCall(call, node), ttl));
  }

  @Override
  public CompletionStage<Boolean> renew(Lease lease, Duration ttl) {
    return readers.write(
        handle -> {
          // The first entry of a new call may still be on its way.
          begin(handle, lease);
          return extend(handle, lease, ttl);
        });
  }

  @Override
  public CompletionStage<Void> release(Lease lease) {
    return readers.write(handle -> extend(handle, lease, Duration.ZERO)).thenAccept(held -> {});
  }

  private LeaseAnswer acquire(Handle handle, Lease first, Duration ttl) {
    if (begin(handle, first)) {
      extend(handle, first, ttl);
      return new LeaseAnswer.Granted(first);
    }
    int taken =
        handle
            .createUpdate(
                ("UPDATE call_record SET owner = :node, fence = fence + 1,"
                        + " leased_until = %s + :ttl WHERE call_id = :call AND leased_until <= %s")
                    .formatted(now, now))
            .bind("node", first.node().value())
            .bind("ttl", ttl.toMillis())
            .bind("call", first.call().value())
            .execute();
    Lease current =
        handle
            .createQuery("SELECT owner, fence FROM call_record WHERE call_id = :call")
            .bind("call", first.call().value())
            .map(
                (row, context) ->
                    new Lease(first.call(), new NodeId(row.getString(1)), row.getLong(2)))
            .one();
    return taken == 1 ? new LeaseAnswer.Granted(current) : new LeaseAnswer.Held(current.node());
  }

  private boolean begin(Handle handle, Lease lease) {
    long at = handle.createQuery("SELECT " + now).mapTo(Long.class).one();
    return calls.begin(handle, Map.of(lease, at)) == 1;
  }

  private boolean extend(Handle handle, Lease lease, Duration ttl) {
    return handle
            .createUpdate(
                ("UPDATE call_record SET leased_until = %s + :ttl"
                        + " WHERE call_id = :call AND owner = :node AND fence = :fence")
                    .formatted(now))
            .bind("ttl", ttl.toMillis())
            .bind("call", lease.call().value())
            .bind("node", lease.node().value())
            .bind("fence", lease.fence())
            .execute()
        == 1;
  }
}
