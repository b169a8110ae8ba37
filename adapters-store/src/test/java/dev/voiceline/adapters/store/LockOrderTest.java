package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.tck.Await;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes rows of calls on PostgreSQL waits for others, but never in a circle. */
class LockOrderTest {
  private static final NodeId NODE = new NodeId("node");
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path directory;
  private Rig rig;
  private Connection other;

  @BeforeEach
  void open() throws SQLException {
    rig = Rig.postgres(directory);
    rig.store().ready().toCompletableFuture().join();
    other = rig.connection();
    // In a circle the other one is told, and fails.
    execute("SET deadlock_timeout = '10ms'");
    other.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    other.close();
    rig.close();
  }

  @Test
  void aRenewalHoldsNothingWhileItWaitsForANewCall() throws SQLException {
    Lease running = lease(1);
    Lease fresh = lease(2);
    append(running);
    rig.settle();
    begin(fresh);
    CompletableFuture<Set<Lease>> lost =
        rig.store().leases().renewAll(List.of(running, fresh), LONG).toCompletableFuture();
    untilItWaits();
    execute("UPDATE call_record SET fence = fence WHERE call_id = 'CA1'");
    other.commit();
    assertThat(lost.orTimeout(20, TimeUnit.SECONDS).join()).isEmpty();
  }

  @Test
  void newCallsOfABatchAreMadeInTheirOrder() throws SQLException {
    List<Lease> leases = IntStream.range(10, 40).mapToObj(LockOrderTest::lease).toList();
    rig.databaseGoes();
    leases.forEach(this::append);
    begin(leases.get(0));
    rig.databaseReturns();
    untilItWaits();
    for (Lease lease : leases.subList(1, leases.size())) {
      begin(lease);
    }
    other.commit();
    rig.settle();
    for (Lease lease : leases) {
      assertThat(rig.store().journal().read(lease.call()).toCompletableFuture().join().entries())
          .hasSize(1);
    }
  }

  private static Lease lease(int call) {
    return Lease.ofNewCall(new CallId("CA" + call), NODE);
  }

  private void append(Lease lease) {
    rig.store()
        .journal()
        .append(lease, CrashChild.entry(lease.call(), 1))
        .toCompletableFuture()
        .join();
  }

  /** The other one has begun a call, and is not done yet. */
  private void begin(Lease lease) throws SQLException {
    execute(
        "INSERT INTO call_record VALUES ('%s', 1, 0, '%s', 1, 0)"
            .formatted(lease.call().value(), lease.node().value()));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }

  private void untilItWaits() {
    new Await(Duration.ofSeconds(20)).until("the store waits for a row", this::waits);
  }

  private boolean waits() {
    try (Connection watch = rig.connection();
        Statement statement = watch.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    + " AND datname = current_database()")) {
      return rows.next();
    } catch (SQLException wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
