package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.SystemTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path directory;

  @Test
  void worksOnSqlite() throws Exception {
    works(DatabaseAddress.file(directory.resolve("data/voiceline.db")));
  }

  @Test
  void worksOnPostgres() throws Exception {
    works(Databases.postgres());
  }

  private void works(DatabaseAddress address) throws Exception {
    CallId call = new CallId("CA1");
    Lease lease = Lease.ofNewCall(call, new NodeId("n1"));
    try (SystemTime time = new SystemTime();
        Store store = Store.open(Databases.settings(address, directory), time)) {
      for (int i = 1; i <= 100; i++) {
        JournalEntry entry =
            new JournalEntry(
                call, i, Instant.now(), "turn.heard", 1, Fields.none().with("ms", i),
                Fields.none().with("text", "words " + i));
        store.journal().append(lease, entry).toCompletableFuture().join();
      }
      assertThat(store.journal().read(call).toCompletableFuture().join().entries()).hasSize(100);
      store.audit().record(new AuditEntry(Instant.now(), "a.b", "me", Optional.of(call), Optional.empty(), Fields.none())).toCompletableFuture().join();
      assertThat(store.audit().verify().toCompletableFuture().join()).isEqualTo(new AuditVerdict.Intact(1));
      assertThat(store.journal().health()).isEqualTo(new JournalHealth.Healthy());
      store.journal().deleteContent(call).toCompletableFuture().join();
    }
  }
}
