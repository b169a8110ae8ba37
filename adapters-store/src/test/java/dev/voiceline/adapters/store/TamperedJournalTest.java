package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.store.sealing.SealException;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was changed behind the store's back is noticed, also when the content is gone. */
class TamperedJournalTest {
  private static final CallId CALL = new CallId("CA0001");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal_entry SET open_fields = '{\"reason\":\"other\"}' WHERE entry_number = 2",
        "UPDATE journal_entry SET happened_at = happened_at + 1 WHERE entry_number = 2",
        "UPDATE journal_entry SET kind = 'turn.said' WHERE entry_number = 2",
        "UPDATE journal_entry SET version = 2 WHERE entry_number = 2",
        "UPDATE journal_entry SET proof = zeroblob(32) WHERE entry_number = 2",
        "UPDATE journal_entry SET proof = x'' WHERE entry_number = 2",
        "UPDATE journal_entry SET key_id = 'x' WHERE entry_number = 2",
        "UPDATE journal_entry SET sealed = x'' WHERE entry_number = 1",
        "UPDATE journal_entry SET entry_number = 9 WHERE entry_number = 2",
        "DELETE FROM proof_key",
      })
  void aChangeIsNoticed(String change) {
    try (Rig rig = Rig.sqlite(directory)) {
      write(rig);
      assertThat(read(rig)).extracting(JournalEntry::number).containsExactly(1L, 2L);
      rig.sql(change);
      assertNoticed(rig);
    }
  }

  @Test
  void aChangeIsNoticedWhenTheContentIsGone() {
    try (Rig rig = Rig.sqlite(directory)) {
      write(rig);
      rig.store().journal().deleteContent(CALL).toCompletableFuture().join();
      assertThat(read(rig))
          .extracting(JournalEntry::sealed)
          .containsExactly(Fields.none(), Fields.none());
      rig.sql("UPDATE journal_entry SET open_fields = '{}' WHERE entry_number = 1");
      assertNoticed(rig);
    }
  }

  @Test
  void anEntryOfAnotherCallIsNoticed() {
    try (Rig rig = Rig.sqlite(directory)) {
      write(rig);
      rig.sql("UPDATE journal_entry SET call_id = 'CA0002'");
      rig.sql("UPDATE proof_key SET call_id = 'CA0002'");
      assertThatThrownBy(
              () -> rig.store().journal().read(new CallId("CA0002")).toCompletableFuture().join())
          .hasRootCauseInstanceOf(SealException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM journal_entry WHERE entry_number = 1",
        "DELETE FROM journal_entry WHERE entry_number = 2",
        "DELETE FROM journal_entry",
        "UPDATE journal_entry SET fence = 9 WHERE entry_number = 1",
        "UPDATE call_tally SET entries = 1",
        "UPDATE call_tally SET digest = zeroblob(32)",
        "UPDATE call_tally SET digest = x''",
        "UPDATE call_tally SET seal = x''",
        "DELETE FROM call_tally",
        "DELETE FROM store_key WHERE name = 'call tally'",
      })
  void whatIsMissingOrMovedIsToldAlsoLater(String change) {
    try (Rig rig = Rig.sqlite(directory)) {
      write(rig);
      assertThat(call(rig).fault()).isEmpty();
      rig.sql(change);
      assertThat(call(rig).fault()).isPresent();
      append(rig, 3, Fields.none());
      rig.settle();
      assertThat(call(rig).fault()).isPresent();
    }
  }

  @Test
  void itIsSaidHowManyAreMissing() {
    try (Rig rig = Rig.sqlite(directory)) {
      write(rig);
      rig.sql("DELETE FROM journal_entry WHERE entry_number = 1");
      assertThat(call(rig).fault()).contains("of 2 entries that were written, 1 can be found");
    }
  }

  /** As docs/store.md says: strays are no part of the call, and not counted. */
  @Test
  void aCopyBesideTheCallIsNotNoticed() {
    try (Rig rig = Rig.sqlite(directory)) {
      write(rig);
      rig.sql("INSERT INTO journal_stray SELECT *, 'node' FROM journal_entry");
      assertThat(call(rig).fault()).isEmpty();
    }
  }

  private static void assertNoticed(Rig rig) {
    assertThatThrownBy(() -> read(rig))
        .hasRootCauseInstanceOf(SealException.class)
        .hasMessageContaining("was changed");
  }

  private static List<JournalEntry> read(Rig rig) {
    return call(rig).entries();
  }

  private static JournaledCall call(Rig rig) {
    return rig.store().journal().read(CALL).toCompletableFuture().join();
  }

  private static void write(Rig rig) {
    append(rig, 1, Fields.none().with("words", "hello"));
    append(rig, 2, Fields.none());
    rig.settle();
  }

  private static void append(Rig rig, long number, Fields sealed) {
    JournalEntry entry =
        new JournalEntry(
            CALL,
            number,
            Instant.ofEpochMilli(number),
            "turn.heard",
            1,
            Fields.none().with("reason", "one"),
            sealed);
    rig.store()
        .journal()
        .append(Lease.ofNewCall(CALL, new NodeId("node")), entry)
        .toCompletableFuture()
        .join();
  }
}
