package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.tck.Await;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process deletes a recording while the server brings it away. */
class DeletedMeanwhileTest {
  private static final CallId CALL = new CallId("CA1");
  private static final String ID = "RE1";

  @TempDir Path directory;

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void whatACommandDeletesIsNotKept() throws IOException {
    try (Rig rig = Rig.sqlite(directory, files);
        Store command = rig.visit()) {
      pausesBeforeItsRow(rig);
      value(command.recordings().delete(CALL, ID));
      rig.database().returns();
      assertGone(rig);
    }
  }

  @Test
  void whatIsBeingDeletedIsNotKept() throws SQLException {
    try (Rig rig = Rig.postgres(directory, files);
        Connection command = rig.connection();
        Statement statement = command.createStatement()) {
      pausesBeforeItsRow(rig);
      command.setAutoCommit(false);
      statement.execute("INSERT INTO recording_deleted VALUES ('CA1', 'RE1', 1)");
      rig.database().returns();
      until("the last step waits for the deletion", () -> waits(rig));
      command.commit();
      until("its copy is removed", () -> files.files().isEmpty());
      assertThat(local()).hasSize(1);
      value(rig.store().recordings().delete(CALL, ID));
      assertGone(rig);
    }
  }

  @Test
  void aFileThatIsTakenAwayIsNotKept() throws IOException {
    try (Rig rig = Rig.sqlite(directory, files)) {
      pausesBeforeItsRow(rig);
      Files.delete(local().get(0));
      rig.database().returns();
      rig.settleRecordings();
      until("its copy is removed", () -> files.files().isEmpty());
      assertThat(value(rig.store().recordings().list())).isEmpty();
    }
  }

  @Test
  void whatIsStoredAgainIsBroughtAgain() throws IOException {
    try (Rig rig = Rig.sqlite(directory, files)) {
      store(rig, "the first");
      rig.settleRecordings();
      value(rig.store().recordings().delete(CALL, ID));
      store(rig, "the second");
      rig.settleRecordings();
      assertThat(local()).isEmpty();
      try (InputStream wav = value(rig.store().recordings().play(CALL, ID))) {
        assertThat(wav.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("the second");
      }
    }
  }

  @Test
  void whatNeverWasIsNotDeleted() {
    try (Rig rig = Rig.sqlite(directory, files)) {
      for (int time = 0; time < 2; time++) {
        assertThat(rig.store().recordings().delete(CALL, ID).toCompletableFuture())
            .failsWithin(Duration.ofSeconds(20))
            .withThrowableThat()
            .withCause(new RecordingRefusal(RecordingRefusal.Why.UNKNOWN));
      }
    }
  }

  /** Its file is in the object store, its key not yet in the database. */
  private void pausesBeforeItsRow(Rig rig) {
    files.beforePut(
        () -> {
          files.beforePut(() -> {});
          rig.database().hangs();
        });
    RecordingTape tape =
        rig.store().recordings().open(CALL, ID, AudioFormat.PCMU_8K, Instant.EPOCH);
    tape.append(new byte[160], new byte[160]);
    value(tape.close());
    until("its row is about to be written", rig.database()::isWaitedFor);
    assertThat(files.files()).hasSize(1);
  }

  private void assertGone(Rig rig) {
    rig.settleRecordings();
    until("its copy is removed", () -> files.files().isEmpty());
    assertThat(local()).isEmpty();
    assertThat(value(rig.store().recordings().list())).isEmpty();
    assertThat(rig.store().recordings().play(CALL, ID).toCompletableFuture())
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableThat()
        .withMessageContaining("the recording was deleted");
  }

  private static boolean waits(Rig rig) {
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

  private static void store(Rig rig, String words) {
    byte[] wav = words.getBytes(StandardCharsets.UTF_8);
    value(rig.store().recordings().store(CALL, ID, new ByteArrayInputStream(wav)));
  }

  private List<Path> local() {
    try (Stream<Path> all = Files.walk(directory.resolve("recordings"))) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void until(String what, BooleanSupplier holds) {
    new Await(Duration.ofSeconds(20)).until(what, holds);
  }

  private static <T> T value(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
