package dev.voiceline.adapters.store.journal;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallLeases;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Leases as rows. The database decides races: one update wins. */
final class DatabaseLeases implements CallLeases {
  private static final String EXTENSION =
      "UPDATE call_record SET leased_until = %s + :ttl"
          + " WHERE call_id = :call AND owner = :node AND fence = :fence";

  private static final CompletionStage<List<Lease>> NONE_LOST =
      CompletableFuture.completedStage(List.of());

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
          begin(handle, List.of(lease));
          return extend(handle, lease, ttl);
        });
  }

  @Override
  public CompletionStage<Set<Lease>> renewAll(Collection<Lease> leases, Duration ttl) {
    List<Lease> sorted = leases.stream().sorted(CallRows.BY_CALL).toList();
    return readers
        .write(handle -> extend(handle, sorted, ttl))
        .thenCompose(missing -> missing.isEmpty() ? NONE_LOST : begun(missing, ttl))
        .thenApply(Set::copyOf);
  }

  /**
   * The first entries of new calls may still be on their way. In a transaction of its own, since
   * rows are not made where others are locked.
   */
  private CompletionStage<List<Lease>> begun(List<Lease> missing, Duration ttl) {
    return readers.write(
        handle -> {
          begin(handle, missing);
          return extend(handle, missing, ttl);
        });
  }

  /** Gives back whatever a node has, which is known to be dead; tells how many calls it were. */
  public CompletionStage<Integer> releaseAll(NodeId dead) {
    return readers.write(
        handle ->
            handle
                .createUpdate(
                    ("UPDATE call_record SET leased_until = %s"
                            + " WHERE owner = :node AND ended_at = 0 AND leased_until > %s")
                        .formatted(now, now))
                .bind("node", dead.value())
                .execute());
  }

  @Override
  public CompletionStage<List<CallId>> ownerless(Duration since) {
    return readers.read(
        handle ->
            handle
                .createQuery(
                    ("SELECT call_id FROM call_record"
                            + " WHERE ended_at = 0 AND leased_until <= %s - :since"
                            + " ORDER BY began_at")
                        .formatted(now))
                .bind("since", since.toMillis())
                .map((row, context) -> new CallId(row.getString(1)))
                .list());
  }

  @Override
  public CompletionStage<Void> release(Lease lease) {
    return readers.write(handle -> extend(handle, lease, Duration.ZERO)).thenAccept(held -> {});
  }

  /** Extends leases; says which of them are not there. */
  private List<Lease> extend(Handle handle, List<Lease> leases, Duration ttl) {
    if (leases.isEmpty()) {
      return List.of();
    }
    PreparedBatch batch = handle.prepareBatch(EXTENSION.formatted(now));
    leases.forEach(lease -> bind(batch, lease, ttl).add());
    List<Lease> missing = new ArrayList<>();
    Iterator<Lease> each = leases.iterator();
    for (int rows : batch.execute()) {
      Lease lease = each.next();
      if (rows == 0) {
        missing.add(lease);
      }
    }
    return missing;
  }

  private LeaseAnswer acquire(Handle handle, Lease first, Duration ttl) {
    if (begin(handle, List.of(first)) == 1) {
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

  private int begin(Handle handle, List<Lease> leases) {
    Long at = handle.createQuery("SELECT " + now).mapTo(Long.class).one();
    Map<Lease, Long> began = new HashMap<>();
    leases.forEach(lease -> began.put(lease, at));
    return calls.begin(handle, began);
  }

  private boolean extend(Handle handle, Lease lease, Duration ttl) {
    return bind(handle.createUpdate(EXTENSION.formatted(now)), lease, ttl).execute() == 1;
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Lease lease, Duration ttl) {
    return statement
        .bind("ttl", ttl.toMillis())
        .bind("call", lease.call().value())
        .bind("node", lease.node().value())
        .bind("fence", lease.fence());
  }
}
