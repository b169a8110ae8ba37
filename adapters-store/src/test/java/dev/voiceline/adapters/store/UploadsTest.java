package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.recording.UploadHealth;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingArchive.Kept;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.recording.SealedFilesFailure.Why;
import dev.voiceline.tck.Await;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the way to an object store, and what may go wrong there. */
class UploadsTest {
  private static final CallId CALL = new CallId("CA1");
  private static final String ID = "RE1";

  @TempDir Path directory;

  private final MemoryFiles files = new MemoryFiles();
  private Rig rig;

  @BeforeEach
  void open() {
    rig = Rig.sqlite(directory, files);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void nothingStaysHereAndTheKeyDoesNotGo() {
    record(CALL, 100);
    rig.settleRecordings();
    assertThat(local()).isEmpty();
    assertThat(files.files()).hasSize(1);
    byte[] file = files.files().values().iterator().next();
    // The magic, then two slots for keys, empty.
    assertThat(file).startsWith('V', 'L', 'R', 'E', 'C', '0', '0', '1');
    assertThat(Arrays.copyOfRange(file, 8, 8 + 2 * 76)).containsOnly(0);
    assertThat(facts().length()).isEqualTo(Duration.ofSeconds(2));
    assertThat(local()).isEmpty();
  }

  @Test
  void whatCannotBeBroughtStaysAndIsBroughtLater() {
    for (Why why : List.of(Why.AWAY, Why.REFUSED, Why.CHANGED)) {
      files.fails(why);
      CallId call = new CallId("CA" + why);
      record(call, 10);
      int before = files.attempts();
      until("it was tried again", () -> files.attempts() > before + 2);
      assertThat(health().waiting()).isPositive();
      until("the operator sees why", () -> health().trouble().isPresent());
      assertThat(local()).hasSize(1);
      assertThat(rig.store().recordings().facts(call, ID).toCompletableFuture())
          .succeedsWithin(Duration.ofSeconds(20));
      files.isWell();
      rig.settleRecordings();
      until("the operator sees that it is well", () -> health().trouble().isEmpty());
      assertThat(local()).isEmpty();
    }
    assertThat(files.files()).hasSize(3);
  }

  @Test
  void oneDamagedFileHoldsNobodyUp() throws IOException {
    files.fails(Why.AWAY);
    record(new CallId("CAbad"), 10);
    record(new CallId("CAgood"), 10);
    Files.write(local().get(0), new byte[] {1, 2, 3});
    files.isWell();
    until("the other one is there", () -> files.files().size() == 1);
    until("one stays", () -> health().waiting() == 1);
  }

  @Test
  void theNextServerBringsWhatIsLeft() {
    files.fails(Why.AWAY);
    record(CALL, 10);
    RecordingTape running =
        rig.store().recordings().open(CALL, "RE2", AudioFormat.PCMU_8K, Instant.EPOCH);
    for (int i = 0; i < 100; i++) {
      running.append(new byte[160], new byte[160]);
    }
    until("two chunks are here", () -> length("RE2") >= 1600);
    files.isWell();
    rig.dies();
    rig.settleRecordings();
    assertThat(local()).isEmpty();
    assertThat(length("RE2")).isEqualTo(1600);
    assertThat(length(ID)).isEqualTo(200);
  }

  @Test
  void aRunningTapeStaysHere() {
    RecordingTape running =
        rig.store().recordings().open(CALL, "RE2", AudioFormat.PCMU_8K, Instant.EPOCH);
    for (int i = 0; i < 100; i++) {
      running.append(new byte[160], new byte[160]);
    }
    until("two chunks are here", () -> length("RE2") >= 1600);
    record(CALL, 10);
    rig.settleRecordings();
    assertThat(local()).hasSize(1);
    valueOf(running.close());
    rig.settleRecordings();
    assertThat(length("RE2")).isEqualTo(2000);
  }

  @Test
  void deletedWhileItIsBroughtItIsGone() {
    files.beforePut(() -> valueOf(rig.store().recordings().delete(CALL, ID)));
    record(CALL, 10);
    rig.settleRecordings();
    assertThat(list()).isEmpty();
    until("its file is removed", () -> files.files().isEmpty());
  }

  @Test
  void replacedWhileItIsBroughtTheNewOneCounts() {
    files.beforePut(
        () -> {
          files.beforePut(() -> {});
          store("the second");
        });
    store("the first");
    rig.settleRecordings();
    assertThat(played()).isEqualTo("the second");
    until("the first one is removed", () -> files.files().size() == 1);
    store("the third");
    rig.settleRecordings();
    assertThat(played()).isEqualTo("the third");
    until("the second one is removed", () -> files.files().size() == 1);
  }

  @Test
  void deletedWhileTheStoreIsAwayItsKeyIsGoneAndItsFileGoesLater() {
    record(CALL, 10);
    rig.settleRecordings();
    files.fails(Why.AWAY);
    valueOf(rig.store().recordings().delete(CALL, ID));
    assertThat(list()).isEmpty();
    assertThat(rig.store().recordings().play(CALL, ID).toCompletableFuture())
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableThat()
        .withMessageContaining("the recording was deleted");
    assertThat(files.files()).hasSize(1);
    files.isWell();
    until("its file is removed", () -> files.files().isEmpty());
  }

  @Test
  void anAttemptThatBrokeLeavesNothing() {
    files.beforePut(rig::databaseGoes);
    record(CALL, 10);
    until("the database does not take it", () -> health().trouble().isPresent());
    assertThat(files.files()).hasSize(1);
    files.beforePut(() -> {});
    rig.databaseReturns();
    rig.settleRecordings();
    assertThat(local()).isEmpty();
    // The file of the first attempt is put down for removal in a day; its key is nowhere.
    assertThat(files.files()).hasSize(2);
    rig.sql("UPDATE file_removal SET not_before = 0");
    until("it goes when its day has come", () -> files.files().size() == 1);
    assertThat(facts().complete()).isTrue();
  }

  @Test
  void whatARecordingNeedsIsNeverRemoved() {
    record(CALL, 10);
    rig.settleRecordings();
    String file = files.files().keySet().iterator().next();
    rig.sql("INSERT INTO file_removal SELECT file_name, 0 FROM recording_elsewhere");
    files.files().put("CA0/left.vlr", new byte[1]);
    rig.sql("INSERT INTO file_removal VALUES ('CA0/left.vlr', 0)");
    until("what nobody needs is removed", () -> files.files().size() == 1);
    assertThat(files.files()).containsKey(file);
    valueOf(rig.store().recordings().delete(CALL, ID));
    until("it goes when it is deleted", () -> files.files().isEmpty());
  }

  @Test
  void aPlaceThatLostAFileSaysSo() {
    record(CALL, 10);
    rig.settleRecordings();
    files.files().clear();
    assertThat(rig.store().recordings().play(CALL, ID).toCompletableFuture())
        .failsWithin(Duration.ofSeconds(20));
    assertThat(list()).hasSize(1);
  }

  @Test
  void withoutItsPlaceARecordingIsStillListedAndItsKeyCanBeDestroyed() {
    record(CALL, 10);
    rig.settleRecordings();
    rig.close();
    rig = Rig.sqlite(directory);
    assertThat(list()).containsExactly(new Kept(CALL, ID, Instant.EPOCH));
    assertThat(rig.store().recordings().play(CALL, ID).toCompletableFuture())
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableThat()
        .withMessageContaining("none is configured");
    valueOf(rig.store().recordings().delete(CALL, ID));
    assertThat(list()).isEmpty();
  }

  private void record(CallId call, int frames) {
    RecordingTape tape =
        rig.store().recordings().open(call, ID, AudioFormat.PCMU_8K, Instant.EPOCH);
    for (int i = 0; i < frames; i++) {
      tape.append(new byte[160], new byte[160]);
    }
    valueOf(tape.close());
  }

  private void store(String words) {
    byte[] wav = words.getBytes(StandardCharsets.UTF_8);
    valueOf(rig.store().recordings().store(CALL, ID, new ByteArrayInputStream(wav)));
  }

  private String played() {
    try (InputStream wav = valueOf(rig.store().recordings().play(CALL, ID))) {
      return new String(wav.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private RecordingFacts facts() {
    return valueOf(rig.store().recordings().facts(CALL, ID));
  }

  /** In milliseconds; nothing while the tape begins. */
  private long length(String recordingId) {
    return valueOf(
        rig.store()
            .recordings()
            .facts(CALL, recordingId)
            .handle((facts, none) -> none == null ? facts.length().toMillis() : 0));
  }

  private List<Kept> list() {
    return valueOf(rig.store().recordings().list());
  }

  private UploadHealth health() {
    return rig.store().recordings().uploads().orElseThrow();
  }

  private List<Path> local() {
    try (Stream<Path> all = Files.walk(directory.resolve("recordings"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void until(String what, BooleanSupplier holds) {
    new Await(Duration.ofSeconds(20)).until(what, holds);
  }

  private static <T> T valueOf(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }
}
