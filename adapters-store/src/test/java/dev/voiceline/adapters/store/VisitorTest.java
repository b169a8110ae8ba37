package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.SystemTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command of the operator looks in while the server runs; and duties are done by one. */
class VisitorTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path directory;

  @Test
  void visitorsAndTheServerWriteOneTrail() throws Exception {
    try (Rig rig = Rig.sqlite(directory);
        Store visitor = visit(StoreSettings.USUAL)) {
      for (int count = 0; count < 20; count++) {
        join(rig.store().audit().record(note("server")));
        join(visitor.audit().record(note("visitor")));
      }
      assertThat(join(visitor.audit().verify())).isEqualTo(new AuditVerdict.Intact(40));
      assertThat(join(rig.store().audit().verify())).isEqualTo(new AuditVerdict.Intact(40));
    }
  }

  @Test
  void aVisitorLeavesTheSpoolAlone() throws Exception {
    try (Rig rig = Rig.sqlite(directory)) {
      rig.databaseGoes();
      join(rig.store().audit().record(note("server")));
      try (Store visitor = visit(StoreSettings.USUAL)) {
        assertThat(join(visitor.audit().verify())).isEqualTo(new AuditVerdict.Intact(0));
      }
      assertThat(rig.store().journal().health()).isEqualTo(new JournalHealth.Spooling(1));
      rig.databaseReturns();
      rig.settle();
      assertThat(join(rig.store().audit().verify())).isEqualTo(new AuditVerdict.Intact(1));
    }
  }

  @Test
  void withoutADatabaseAVisitorsEntryIsRefused() throws Exception {
    Journals.Bounds hasty =
        new Journals.Bounds(10, 0, Duration.ofMillis(50), Duration.ofMillis(50));
    DatabaseAddress nowhere = DatabaseAddress.file(directory.resolve("file").resolve("x.db"));
    java.nio.file.Files.writeString(directory.resolve("file"), "in the way");
    CompletableFuture<Void> refused;
    try (Store visitor =
        Store.visit(
            new StoreSettings(nowhere, directory, Databases.keys(), hasty), new SystemTime())) {
      refused = visitor.audit().record(note("visitor")).toCompletableFuture();
    }
    assertThatThrownBy(refused::join).hasMessageContaining("the journal is closed");
  }

  @Test
  void aDutyIsDoneByOneAtATimeAndNotTooOften() {
    try (Rig rig = Rig.sqlite(directory)) {
      NodeId one = new NodeId("one");
      NodeId two = new NodeId("two");
      assertThat(join(rig.store().duties().take("sweep", one, HOUR, HOUR))).isTrue();
      assertThat(join(rig.store().duties().take("sweep", two, HOUR, HOUR))).isFalse();
      assertThat(join(rig.store().duties().take("other", two, HOUR, HOUR))).isTrue();
      join(rig.store().duties().done("sweep", two));
      assertThat(join(rig.store().duties().take("sweep", two, HOUR, HOUR))).isFalse();
      join(rig.store().duties().done("sweep", one));
      assertThat(join(rig.store().duties().take("sweep", two, HOUR, HOUR))).isFalse();
      assertThat(join(rig.store().duties().take("sweep", two, HOUR, Duration.ZERO))).isTrue();
      rig.sql("UPDATE duty SET until = 1 WHERE name = 'sweep'");
      assertThat(join(rig.store().duties().take("sweep", one, HOUR, Duration.ZERO))).isTrue();
    }
  }

  private Store visit(Journals.Bounds bounds) {
    return Store.visit(
        new StoreSettings(
            DatabaseAddress.file(directory.resolve("voiceline.db")),
            directory,
            Databases.keys(),
            bounds),
        new SystemTime());
  }

  private static AuditEntry note(String actor) {
    return new AuditEntry(
        Instant.EPOCH, "test.noted", actor, Optional.empty(), Optional.empty(), Fields.none());
  }

  private static <T> T join(java.util.concurrent.CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
