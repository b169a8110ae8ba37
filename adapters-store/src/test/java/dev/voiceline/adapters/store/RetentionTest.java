package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.retention.RetentionPolicy;
import dev.voiceline.adapters.store.retention.RetentionReport;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingArchive.Kept;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is old goes, what is held stays. */
class RetentionTest {
  private static final Instant NOW = Instant.parse("2032-06-01T00:00:00Z");
  private static final RetentionPolicy POLICY =
      new RetentionPolicy(Duration.ofDays(30), Duration.ofDays(365), RetentionPolicy.SIX_YEARS);

  @TempDir Path directory;

  @Test
  void oldGoesAndNewStaysOnSqlite() {
    oldGoesAndNewStays(Rig.sqlite(directory));
  }

  @Test
  void oldGoesAndNewStaysOnPostgres() {
    oldGoesAndNewStays(Rig.postgres(directory));
  }

  private static void oldGoesAndNewStays(Rig opened) {
    try (Rig rig = opened) {
      call(rig, "CAancient", Duration.ofDays(7 * 365));
      call(rig, "CAold", Duration.ofDays(400));
      call(rig, "CAmonths", Duration.ofDays(90));
      call(rig, "CAnew", Duration.ofDays(3));
      RetentionReport report = rig.store().retention(POLICY).run(NOW);
      assertThat(report)
          .isEqualTo(
              new RetentionReport(
                  3, List.of(new CallId("CAancient"), new CallId("CAold")), 1, List.of(), 0));
      assertThat(recordings(rig)).containsExactly("CAnew");
      assertThat(deleted(rig)).containsExactlyInAnyOrder("CAancient", "CAold");
      assertThat(sealed(rig, "CAmonths")).isNotEqualTo(Fields.none());
      // Three that are left of four; five deletions and the cut, each before and after.
      rig.settle();
      assertThat(verdict(rig)).isEqualTo(new AuditVerdict.Intact(3 + 2 * (5 + 1)));
      assertThat(rig.store().retention(POLICY).run(NOW))
          .isEqualTo(new RetentionReport(0, List.of(), 0, List.of(), 0));
      rig.dies();
      assertThat(verdict(rig)).isEqualTo(new AuditVerdict.Intact(15));
    }
  }

  @Test
  void callsThatNothingWasEverWrittenOfGoOnSqlite() {
    callsThatNothingWasEverWrittenOfGo(Rig.sqlite(directory));
  }

  @Test
  void callsThatNothingWasEverWrittenOfGoOnPostgres() {
    callsThatNothingWasEverWrittenOfGo(Rig.postgres(directory));
  }

  private static void callsThatNothingWasEverWrittenOfGo(Rig opened) {
    try (Rig rig = opened) {
      NodeId node = new NodeId("node");
      for (String call : List.of("CAempty", "CAowned", "CAyoung", "CAstray", "CAknown")) {
        rig.store()
            .leases()
            .acquire(new CallId(call), node, Duration.ofHours(1))
            .toCompletableFuture()
            .join();
      }
      JournalEntry entry = CrashChild.entry(new CallId("CAknown"), 1);
      rig.store()
          .journal()
          .append(Lease.ofNewCall(entry.call(), node), entry)
          .toCompletableFuture()
          .join();
      rig.sql(
          "UPDATE call_record SET began_at = 1 WHERE call_id <> 'CAyoung'",
          "UPDATE call_record SET leased_until = 2 WHERE call_id <> 'CAowned'",
          "INSERT INTO journal_stray SELECT 'CAstray', entry_number, happened_at, kind, version,"
              + " open_fields, key_id, sealed, proof, fence, 'other' FROM journal_entry");
      rig.store().retention(POLICY).run(NOW);
      assertThat(rig.store().journal().unfinished().toCompletableFuture().join())
          .extracting(CallId::value)
          .containsExactlyInAnyOrder("CAowned", "CAyoung", "CAknown");
      assertThat(rig.store().journal().list(Instant.EPOCH, NOW, 9).toCompletableFuture().join())
          .extracting(listing -> listing.call().value())
          .containsExactlyInAnyOrder("CAowned", "CAyoung", "CAknown", "CAstray");
    }
  }

  @Test
  void heldCallsStay() {
    try (Rig rig = Rig.sqlite(directory)) {
      CallId held = new CallId("CAancient");
      call(rig, "CAancient", Duration.ofDays(7 * 365));
      rig.store().holds().hold(held).toCompletableFuture().join();
      assertThat(rig.store().retention(POLICY).run(NOW))
          .isEqualTo(new RetentionReport(0, List.of(), 0, List.of(held), 0));
      assertThat(rig.store().holds().all().toCompletableFuture().join()).containsExactly(held);
      assertThat(sealed(rig, "CAancient")).isNotEqualTo(Fields.none());
      rig.store().holds().release(held).toCompletableFuture().join();
      assertThat(rig.store().retention(POLICY).run(NOW))
          .isEqualTo(new RetentionReport(1, List.of(held), 1, List.of(), 0));
    }
  }

  @Test
  void whatAllNodesShareIsNotDeletedByEach() {
    DatabaseAddress shared = Databases.postgres();
    MemoryFiles files = new MemoryFiles();
    try (Rig one = Rig.of(shared, directory.resolve("a"), files);
        Rig other = Rig.of(shared, directory.resolve("b"), files)) {
      call(one, "CAmonths", Duration.ofDays(90));
      one.settleRecordings();
      RetentionReport nothing = new RetentionReport(0, List.of(), 0, List.of(), 0);
      assertThat(one.store().retention(POLICY).here(NOW)).isEqualTo(nothing);
      assertThat(other.store().retention(POLICY).here(NOW)).isEqualTo(nothing);
      assertThat(recordings(one)).containsExactly("CAmonths");
      assertThat(other.store().retention(POLICY).shared(NOW))
          .isEqualTo(new RetentionReport(1, List.of(), 0, List.of(), 0));
      assertThat(recordings(one)).isEmpty();
    }
  }

  @Test
  void whatSomebodyElseHasDeletedMeanwhileIsDeleted() {
    try (Rig rig = Rig.sqlite(directory)) {
      call(rig, "CAmonths", Duration.ofDays(90));
      Kept kept = rig.store().recordings().list().toCompletableFuture().join().get(0);
      rig.store().deletions("one").recording(kept, NOW);
      rig.store().deletions("other").recording(kept, NOW);
      rig.settle();
      // The call's own entry; two deletions, each before and after.
      assertThat(verdict(rig)).isEqualTo(new AuditVerdict.Intact(1 + 2 * 2));
    }
  }

  @Test
  void everythingMayGo() {
    try (Rig rig = Rig.sqlite(directory)) {
      call(rig, "CAold", Duration.ofDays(400));
      RetentionPolicy nothing = new RetentionPolicy(Duration.ZERO, Duration.ZERO, Duration.ZERO);
      rig.store().retention(nothing).run(NOW.plusSeconds(1));
      assertThat(verdict(rig)).isInstanceOf(AuditVerdict.Intact.class);
      rig.settle();
      rig.store().retention(nothing).run(NOW.plusSeconds(9));
      rig.settle();
      assertThat(verdict(rig)).isEqualTo(new AuditVerdict.Intact(2));
    }
  }

  private static void call(Rig rig, String name, Duration ago) {
    CallId call = new CallId(name);
    Instant at = NOW.minus(ago);
    JournalEntry entry =
        new JournalEntry(
            call, 1, at, "turn.heard", 1, Fields.none(), Fields.none().with("words", "hello"));
    rig.store()
        .journal()
        .append(Lease.ofNewCall(call, new NodeId("n")), entry)
        .toCompletableFuture()
        .join();
    rig.store()
        .recordings()
        .open(call, "RE1", AudioFormat.PCMU_8K, at)
        .close()
        .toCompletableFuture()
        .join();
    rig.store()
        .audit()
        .record(
            new AuditEntry(
                at, "lookup.made", "caller", Optional.of(call), Optional.empty(), Fields.none()))
        .toCompletableFuture()
        .join();
    rig.settle();
  }

  private static List<String> recordings(Rig rig) {
    return rig.store().recordings().list().toCompletableFuture().join().stream()
        .map(Kept::call)
        .map(CallId::value)
        .toList();
  }

  private static List<String> deleted(Rig rig) {
    return rig.store().journal().list(Instant.EPOCH, NOW, 100).toCompletableFuture().join().stream()
        .filter(CallListing::contentDeleted)
        .map(listing -> listing.call().value())
        .toList();
  }

  private static Fields sealed(Rig rig, String call) {
    return rig.store()
        .journal()
        .read(new CallId(call))
        .toCompletableFuture()
        .join()
        .entries()
        .get(0)
        .sealed();
  }

  private static AuditVerdict verdict(Rig rig) {
    return rig.store().audit().verify().toCompletableFuture().join();
  }
}
