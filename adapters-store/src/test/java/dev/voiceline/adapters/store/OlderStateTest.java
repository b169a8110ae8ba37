package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older state of the database is put back under a server that remembers what it wrote. */
class OlderStateTest {
  private static final CallId CALL = new CallId("CA0001");
  private static final Lease LEASE = Lease.ofNewCall(CALL, new NodeId("a"));
  private static final Fields WORDS = Fields.none().with("heard", "What is your member ID?");

  @TempDir Path directory;

  private static void append(Rig rig, long number) {
    rig.store()
        .journal()
        .append(
            LEASE,
            new JournalEntry(CALL, number, Instant.EPOCH, "turn.said", 1, Fields.none(), WORDS))
        .toCompletableFuture()
        .join();
  }

  /** The state that is put back knows nothing of the call. */
  private static void losesWhatWasWritten(Rig rig) {
    append(rig, 1);
    append(rig, 2);
    for (String table :
        List.of("journal_entry", "call_tally", "call_key", "proof_key", "call_record")) {
      rig.sql("DELETE FROM " + table);
    }
  }

  /** The row of the call is made again by the renewal of its lease; its keys are not. */
  @Test
  void aCallThatIsThereWithoutItsKeysIsWrittenOnAndCanBeRead() {
    try (Rig rig = Rig.sqlite(directory)) {
      losesWhatWasWritten(rig);
      rig.store()
          .leases()
          .renewAll(Set.of(LEASE), Duration.ofMinutes(1))
          .toCompletableFuture()
          .join();
      append(rig, 3);
      assertThat(rig.store().journal().read(CALL).toCompletableFuture().join().entries())
          .extracting(JournalEntry::number, JournalEntry::sealed)
          .containsExactly(tuple(3L, WORDS));
    }
  }

  @Test
  void aCallThatRunsIsWrittenOnAndCanBeRead() {
    try (Rig rig = Rig.sqlite(directory)) {
      losesWhatWasWritten(rig);
      append(rig, 3);
      append(rig, 4);
      assertThat(rig.store().journal().read(CALL).toCompletableFuture().join().entries())
          .extracting(JournalEntry::number, JournalEntry::sealed)
          .containsExactly(tuple(3L, WORDS), tuple(4L, WORDS));
    }
  }
}
