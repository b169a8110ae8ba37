package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingTape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of database, log, spool and recordings is searched for what was said. */
class NothingInClearTest {
  private static final CallId CALL = new CallId("CA0001");
  private static final List<String> SAID =
      List.of("W123456789", "Maria Example", "1980-01-31", "January 31st", "Zwölfstraße 7");

  @TempDir Path directory;

  @Test
  void nothingThatWasSaidStandsInAnyFile() throws Exception {
    try (Rig rig = Rig.sqlite(directory)) {
      for (int number = 1; number <= 50; number++) {
        append(rig, number);
      }
      recordings(rig);
      rig.settle();
      rig.databaseGoes();
      for (int number = 51; number <= 100; number++) {
        append(rig, number);
      }
      // Now all of it is there at once: database, write-ahead log, spool, both kinds of recordings.
      assertThat(rig.store().journal().health()).isInstanceOf(JournalHealth.Spooling.class);
      assertThat(names()).anyMatch(name -> name.endsWith("-wal")).anyMatch("journal.spool"::equals);
      nothingIsFound(rig);
      assertThat(rig.stored("CA0001".getBytes(StandardCharsets.UTF_8))).isTrue();
      rig.databaseReturns();
      rig.settle();
      nothingIsFound(rig);
      spoolIsEmpty();
    }
  }

  @Test
  void nothingThatWasSaidStandsInAnyRowOfPostgres() {
    try (Rig rig = Rig.postgres(directory)) {
      append(rig, 1);
      rig.settle();
      nothingIsFound(rig);
    }
  }

  @Test
  void deletedKeysAreInNoFile() throws Exception {
    try (Rig rig = Rig.sqlite(directory)) {
      append(rig, 1);
      rig.settle();
      byte[] wrapped;
      try (var connection = rig.connection();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT wrapped FROM call_key")) {
        rows.next();
        wrapped = rows.getBytes(1);
      }
      assertThat(rig.stored(wrapped)).isTrue();
      rig.store().journal().deleteContent(CALL).toCompletableFuture().join();
      assertThat(rig.stored(wrapped)).isFalse();
      append(rig, 2);
      rig.settle();
      assertThat(rig.store().journal().read(CALL).toCompletableFuture().join().entries())
          .extracting(JournalEntry::sealed)
          .containsExactly(Fields.none(), Fields.none());
    }
  }

  @Test
  void exceptionsSayNothing() {
    try (Rig rig = Rig.sqlite(directory)) {
      append(rig, 1);
      rig.settle();
      rig.sql("DELETE FROM call_key");
      assertThat(failure(rig)).contains("the key of the content is missing");
      rig.sql("UPDATE journal_entry SET sealed = zeroblob(60)");
      assertThat(failure(rig)).contains("entry 1 of the call was changed").doesNotContain(SAID);
      rig.sql("UPDATE journal_entry SET open_fields = '{\"open\":\"W123456789'");
      assertThat(failure(rig)).contains("entry 1 of the call was changed").doesNotContain(SAID);
    }
  }

  private static String failure(Rig rig) {
    try {
      rig.store().journal().read(CALL).toCompletableFuture().join();
      throw new AssertionError("it was read");
    } catch (CompletionException failed) {
      StringWriter all = new StringWriter();
      failed.printStackTrace(new PrintWriter(all));
      return all.toString();
    }
  }

  private static void append(Rig rig, long number) {
    Fields sealed = Fields.none();
    for (String words : SAID) {
      sealed = sealed.with("said " + words, "the caller says " + words);
    }
    JournalEntry entry =
        new JournalEntry(
            CALL, number, Instant.ofEpochMilli(number), "turn.heard", 1, Fields.none(), sealed);
    rig.store()
        .journal()
        .append(Lease.ofNewCall(CALL, new NodeId("node")), entry)
        .toCompletableFuture()
        .join();
  }

  /** What is recorded is the words themselves, so that they would be found. */
  private static void recordings(Rig rig) {
    byte[] words = String.join(" ", SAID).getBytes(StandardCharsets.UTF_8);
    byte[] side = Arrays.copyOf(words, 160);
    RecordingTape tape =
        rig.store().recordings().open(CALL, "RE1", AudioFormat.PCMU_8K, Instant.EPOCH);
    for (int frame = 0; frame < 100; frame++) {
      tape.append(side, side);
    }
    tape.close().toCompletableFuture().join();
    rig.store()
        .recordings()
        .store(CALL, "RE2", new ByteArrayInputStream(words))
        .toCompletableFuture()
        .join();
  }

  private static void nothingIsFound(Rig rig) {
    for (String words : SAID) {
      byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
      assertThat(rig.stored(bytes)).isFalse();
      assertThat(rig.stored(Base64.getEncoder().withoutPadding().encode(bytes))).isFalse();
      assertThat(rig.stored(words.getBytes(StandardCharsets.UTF_16LE))).isFalse();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void spoolIsEmpty() throws IOException {
    assertThat(directory.resolve("spool/journal.spool")).hasSize(0);
  }
}
