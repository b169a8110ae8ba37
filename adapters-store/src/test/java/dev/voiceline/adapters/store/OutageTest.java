package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.store.journal.ForeignSpool;
import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.tck.Await;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database hangs or is gone, the disk is full: nothing is lost, and nobody is blocked. */
class OutageTest {
  private static final Await AWAIT = new Await(Duration.ofSeconds(60));
  private static final int CALLS = 20;
  private static final int ENTRIES = 300;

  @TempDir Path directory;

  @Test
  void databaseThatHangsBlocksNobodyAndLosesNothing() {
    try (Rig rig = Rig.sqlite(directory)) {
      List<CompletableFuture<Void>> stages = new ArrayList<>();
      for (int number = 1; number <= ENTRIES; number++) {
        if (number == ENTRIES / 3) {
          rig.database().hangs();
        }
        appendToAll(rig, number, stages);
      }
      // All of them end while the database still hangs.
      all(stages).join();
      assertThat(rig.store().journal().health()).isInstanceOf(JournalHealth.Spooling.class);
      rig.databaseReturns();
      appendToAll(rig, ENTRIES + 1, stages);
      rig.settle();
      assertThat(all(stages)).isCompleted();
      allAreThere(rig, ENTRIES + 1);
    }
  }

  @Test
  void aSpoolOfAnotherLayoutIsRefusedAtOnceAndLeftAlone() throws IOException {
    Path spool = directory.resolve("spool/journal.spool");
    try (Rig rig = Rig.sqlite(directory)) {
      rig.settle();
    }
    byte[] before = Arrays.copyOf("VLSPOOL1".getBytes(StandardCharsets.US_ASCII), 200);
    Files.write(spool, before);
    StoreSettings settings = StoreSettings.in(directory, Databases.keys());
    try (SystemTime time = new SystemTime()) {
      assertThatThrownBy(() -> Store.open(settings, time)).isInstanceOf(ForeignSpool.class);
    }
    assertThat(spool).hasBinaryContent(before);
  }

  @Test
  void databaseThatIsGoneOnPostgresLosesNothing() {
    try (Rig rig = Rig.postgres(directory)) {
      List<CompletableFuture<Void>> stages = new ArrayList<>();
      for (int number = 1; number <= ENTRIES; number++) {
        if (number % 50 == 10) {
          rig.databaseGoes();
        } else if (number % 50 == 40) {
          rig.databaseReturns();
        }
        appendToAll(rig, number, stages);
      }
      rig.databaseReturns();
      all(stages).join();
      rig.settle();
      allAreThere(rig, ENTRIES);
    }
  }

  @Test
  void diskThatFillsUpInTheMiddleOfAFrameLosesNothing() {
    try (Rig rig = Rig.sqlite(directory)) {
      rig.databaseGoes();
      rig.disk().roomFor(5_003);
      List<CompletableFuture<Void>> stages = new ArrayList<>();
      for (int number = 1; number <= 50; number++) {
        appendToAll(rig, number, stages);
      }
      AWAIT.until("full", () -> rig.store().journal().health() instanceof JournalHealth.Full);
      rig.disk().roomFor(Long.MAX_VALUE);
      all(stages).join();
      rig.dies();
      rig.databaseReturns();
      rig.settle();
      allAreThere(rig, 50);
    }
  }

  @Test
  void whatCannotBeKeptIsRefusedAtOnce() {
    try (Rig rig = new Rig(small())) {
      rig.databaseGoes();
      rig.disk().roomFor(0);
      List<CompletableFuture<Void>> stages = untilRefused(rig);
      assertThat(stages.get(stages.size() - 1))
          .failsWithin(Duration.ofSeconds(1))
          .withThrowableThat()
          .havingCause()
          .isInstanceOfSatisfying(
              JournalRefusal.class,
              refusal -> assertThat(refusal.why()).isEqualTo(JournalRefusal.Why.FULL));
    }
  }

  @Test
  void aCrowdedQueueDoesNotMakeTheWriterSpin() {
    try (Rig rig = new Rig(small())) {
      rig.databaseGoes();
      rig.disk().roomFor(0);
      List<CompletableFuture<Void>> unused = untilRefused(rig);
      int refused = rig.disk().refused();
      long start = System.nanoTime();
      AWAIT.until("tried again", () -> rig.disk().refused() >= refused + 6);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
    }
  }

  @Test
  void aCrowdedQueueIsEmptiedAsSoonAsTheDatabaseAnswers() {
    try (Rig rig = new Rig(small())) {
      rig.settle();
      rig.database().hangs();
      rig.disk().roomFor(0);
      List<CompletableFuture<Void>> stages = untilRefused(rig);
      rig.databaseReturns();
      assertThat(all(stages.subList(0, stages.size() - 1))).succeedsWithin(Duration.ofSeconds(20));
    }
  }

  @Test
  void whatTheCloseCannotWriteFails() throws Exception {
    CompletableFuture<Void> stage;
    try (Rig rig = Rig.sqlite(directory)) {
      rig.databaseGoes();
      rig.disk().roomFor(0);
      stage = append(rig, 0, 1);
      rig.store().close();
    }
    assertThat(stage)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(JournalRefusal.class);
  }

  @Test
  void recordingOnAFullDiskGoesOnWhenThereIsRoom() {
    try (Rig rig = Rig.sqlite(directory)) {
      RecordingTape tape =
          rig.store().recordings().open(call(0), "RE1", AudioFormat.PCMU_8K, Instant.EPOCH);
      rig.disk().roomFor(20_000);
      byte[] side = new byte[160];
      for (int frame = 0; frame < 300; frame++) {
        tape.append(side, side);
      }
      CompletableFuture<RecordingFacts> closing = tape.close().toCompletableFuture();
      rig.disk().roomFor(Long.MAX_VALUE);
      RecordingFacts facts = closing.join();
      assertThat(facts.lost()).isZero();
      assertThat(facts.length()).isEqualTo(Duration.ofSeconds(6));
      assertThat(rig.store().recordings().facts(call(0), "RE1").toCompletableFuture().join())
          .isEqualTo(facts);
    }
  }

  @Test
  void recordingThatCannotBeWrittenAtAllFails() {
    try (Rig rig = Rig.sqlite(directory)) {
      rig.store()
          .recordings()
          .open(call(0), "RE1", AudioFormat.PCMU_8K, Instant.EPOCH)
          .close()
          .toCompletableFuture()
          .join();
      RecordingTape again =
          rig.store().recordings().open(call(0), "RE1", AudioFormat.PCMU_8K, Instant.EPOCH);
      assertThat(again.close().toCompletableFuture())
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withMessageContaining("recording of this name");
    }
  }

  @Test
  void aTapeIsWrittenWhileOtherRecordingsTakeLong() {
    CountDownLatch goesOn = new CountDownLatch(1);
    try (Rig rig = Rig.sqlite(directory)) {
      for (int other = 0; other < 8; other++) {
        var unused = rig.store().recordings().store(call(1), "RE" + other, slow(goesOn));
      }
      RecordingTape tape =
          rig.store().recordings().open(call(0), "RE1", AudioFormat.PCMU_8K, Instant.EPOCH);
      tape.append(new byte[160], new byte[160]);
      assertThat(tape.close().toCompletableFuture()).succeedsWithin(Duration.ofSeconds(20));
      goesOn.countDown();
    }
  }

  /** Ends when it may. */
  private static InputStream slow(CountDownLatch goesOn) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        try {
          goesOn.await();
          return -1;
        } catch (InterruptedException stopped) {
          throw new IOException(stopped);
        }
      }

      @Override
      public int read(byte[] into, int at, int most) throws IOException {
        return read();
      }
    };
  }

  private StoreSettings small() {
    return new StoreSettings(
        StoreSettings.in(directory, Databases.keys()).database(),
        directory,
        Databases.keys(),
        new Journals.Bounds(10, 10_000, Duration.ofMillis(200), Duration.ofMillis(200)));
  }

  /** Adds entries until one is refused, which is the last. */
  private static List<CompletableFuture<Void>> untilRefused(Rig rig) {
    List<CompletableFuture<Void>> stages = new ArrayList<>();
    AWAIT.until(
        "refused",
        () -> {
          stages.add(append(rig, 0, stages.size() + 1L));
          return stages.get(stages.size() - 1).isCompletedExceptionally();
        });
    return stages;
  }

  private static void appendToAll(Rig rig, long number, List<CompletableFuture<Void>> stages) {
    for (int call = 0; call < CALLS; call++) {
      stages.add(append(rig, call, number));
    }
  }

  private static CompletableFuture<Void> append(Rig rig, int call, long number) {
    Lease lease = Lease.ofNewCall(call(call), new NodeId("node"));
    return rig.store()
        .journal()
        .append(lease, CrashChild.entry(call(call), number))
        .toCompletableFuture();
  }

  private static void allAreThere(Rig rig, int last) {
    for (int call = 0; call < CALLS; call++) {
      assertThat(rig.store().journal().read(call(call)).toCompletableFuture().join().entries())
          .extracting(JournalEntry::number)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    }
  }

  private static CompletableFuture<Void> all(List<CompletableFuture<Void>> stages) {
    return CompletableFuture.allOf(stages.toArray(new CompletableFuture<?>[0]));
  }

  private static CallId call(int call) {
    return new CallId("CA" + call);
  }
}
