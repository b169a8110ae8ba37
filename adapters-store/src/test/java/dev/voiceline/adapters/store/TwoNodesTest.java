package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.tck.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL. */
class TwoNodesTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final NodeId A = new NodeId("node-a");
  private static final NodeId B = new NodeId("node-b");

  @TempDir Path directory;
  private Rig one;
  private Rig other;

  @BeforeEach
  void open() {
    DatabaseAddress shared = Databases.postgres();
    one = new Rig(shared, directory.resolve("a"));
    other = new Rig(shared, directory.resolve("b"));
    // A database that is still being made is away, and what is spooled meanwhile counts as durable.
    one.store().ready().toCompletableFuture().join();
    other.store().ready().toCompletableFuture().join();
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void racesHaveOneWinner() {
    for (int round = 0; round < 50; round++) {
      CallId call = new CallId("CA" + round);
      if (round % 2 == 0) {
        // A call that has had an owner, which is gone.
        Lease first = Lease.ofNewCall(call, new NodeId("gone"));
        append(one, first, 1).join();
        one.settle();
        one.store().leases().release(first).toCompletableFuture().join();
      }
      CompletableFuture<LeaseAnswer> a = acquire(one, call, A);
      CompletableFuture<LeaseAnswer> b = acquire(other, call, B);
      boolean aWins = a.join() instanceof LeaseAnswer.Granted;
      assertThat(b.join() instanceof LeaseAnswer.Granted).isEqualTo(!aWins);
      assertThat(aWins ? b.join() : a.join()).isEqualTo(new LeaseAnswer.Held(aWins ? A : B));
    }
  }

  @Test
  void twoThatTakeTheSameNewCallForTheirsAreOneOwner() {
    CallId call = new CallId("CA1");
    List<CompletableFuture<Void>> a = new ArrayList<>();
    List<CompletableFuture<Void>> b = new ArrayList<>();
    for (int number = 1; number <= 20; number++) {
      a.add(append(one, Lease.ofNewCall(call, A), number));
      b.add(append(other, Lease.ofNewCall(call, B), number));
    }
    long kept = a.stream().filter(TwoNodesTest::ended).count();
    assertThat(kept).isIn(0L, 20L);
    assertThat(b.stream().filter(TwoNodesTest::ended).count()).isEqualTo(20 - kept);
    assertThat(read(other, call).entries()).hasSize(20);
  }

  @Test
  void theNextOwnerReadsWhatTheLastOneWrote() {
    CallId call = new CallId("CA1");
    Lease first = Lease.ofNewCall(call, A);
    append(one, first, 1).join();
    one.settle();
    one.store().leases().renew(first, Duration.ofMillis(1)).toCompletableFuture().join();
    one.dies();
    new Await(Duration.ofSeconds(20))
        .until("it runs out", () -> acquire(other, call, B).join() instanceof LeaseAnswer.Granted);
    append(other, new Lease(call, B, 2), 2).join();
    other.settle();
    assertThat(read(other, call).entries())
        .containsExactly(CrashChild.entry(call, 1), CrashChild.entry(call, 2));
    assertThat(read(one, call)).isEqualTo(read(other, call));
  }

  @Test
  void theCallsOfADeadNodeAreFreeAtOnceAndNoOthers() {
    Lease mine = Lease.ofNewCall(new CallId("CA1"), A);
    Lease others = Lease.ofNewCall(new CallId("CA2"), B);
    append(one, mine, 1).join();
    append(other, others, 1).join();
    one.settle();
    other.settle();
    assertThat(other.store().releaseAll(A).toCompletableFuture().join()).isEqualTo(1);
    assertThat(other.store().releaseAll(A).toCompletableFuture().join()).isZero();
    assertThat(acquire(other, mine.call(), B).join()).isInstanceOf(LeaseAnswer.Granted.class);
    assertThat(acquire(one, others.call(), A).join()).isEqualTo(new LeaseAnswer.Held(B));
  }

  @Test
  void whatALostOwnerHadSpooledIsKeptBesideTheCall() {
    CallId call = new CallId("CA1");
    Lease first = Lease.ofNewCall(call, A);
    append(one, first, 1).join();
    one.settle();
    one.databaseGoes();
    append(one, first, 2).join();
    other.store().leases().release(first).toCompletableFuture().join();
    assertThat(acquire(other, call, B).join()).isInstanceOf(LeaseAnswer.Granted.class);
    append(other, new Lease(call, B, 2), 2).join();
    other.settle();
    one.databaseReturns();
    new Await(Duration.ofSeconds(20))
        .until("drained", () -> one.store().journal().health() instanceof JournalHealth.Healthy);
    JournaledCall both = read(other, call);
    assertThat(both.entries()).extracting(JournalEntry::number).containsExactly(1L, 2L);
    assertThat(both.strays()).containsExactly(CrashChild.entry(call, 2));
  }

  @Test
  void bothWriteOneChain() {
    List<CompletableFuture<Void>> stages = new ArrayList<>();
    for (int number = 1; number <= 200; number++) {
      AuditEntry entry =
          new AuditEntry(
              Instant.ofEpochMilli(number),
              "lookup.made",
              "actor",
              Optional.empty(),
              Optional.empty(),
              Fields.none());
      Rig node = number % 2 == 0 ? one : other;
      stages.add(node.store().audit().record(entry).toCompletableFuture());
    }
    CompletableFuture.allOf(stages.toArray(new CompletableFuture<?>[0])).join();
    one.settle();
    other.settle();
    assertThat(one.store().audit().verify().toCompletableFuture().join())
        .isEqualTo(new AuditVerdict.Intact(200));
    assertThat(other.store().audit().verify().toCompletableFuture().join())
        .isEqualTo(new AuditVerdict.Intact(200));
  }

  private static boolean ended(CompletableFuture<Void> stage) {
    return stage.handle((kept, refused) -> refused == null).join();
  }

  private static CompletableFuture<LeaseAnswer> acquire(Rig node, CallId call, NodeId as) {
    return node.store().leases().acquire(call, as, LONG).toCompletableFuture();
  }

  private static CompletableFuture<Void> append(Rig node, Lease lease, long number) {
    return node.store()
        .journal()
        .append(lease, CrashChild.entry(lease.call(), number))
        .toCompletableFuture();
  }

  private static JournaledCall read(Rig node, CallId call) {
    return node.store().journal().read(call).toCompletableFuture().join();
  }
}
