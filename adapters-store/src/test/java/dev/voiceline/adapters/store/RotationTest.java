package dev.voiceline.adapters.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.tck.Await;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another master key. */
class RotationTest {
  private static final MasterKeys FIRST = MasterKeys.only(Databases.master(1));
  private static final MasterKeys BOTH =
      new MasterKeys(Databases.master(2), List.of(Databases.master(1)));
  private static final MasterKeys SECOND = MasterKeys.only(Databases.master(2));

  @TempDir Path directory;

  @Test
  void everythingOpensBeforeAndAfterItIsWrappedAnew() throws Exception {
    try (Rig rig = rig(FIRST)) {
      fill(rig, 1);
    }
    try (Rig rig = rig(BOTH)) {
      opens(rig, 1);
      fill(rig, 2);
      // Two of the first call, of the trail, of the count of entries, of the recording.
      assertThat(rig.store().rewrap().toCompletableFuture().join()).isEqualTo(5);
      assertThat(rig.store().rewrap().toCompletableFuture().join()).isZero();
    }
    try (Rig rig = rig(SECOND)) {
      opens(rig, 1);
      opens(rig, 2);
      assertThat(rig.store().audit().verify().toCompletableFuture().join())
          .isEqualTo(new AuditVerdict.Intact(2));
    }
  }

  @Test
  void recordingsElsewhereAreWrappedAnewWhereTheirKeysAre() throws Exception {
    MemoryFiles files = new MemoryFiles();
    try (Rig rig = rig(FIRST, files)) {
      fill(rig, 1);
      rig.settleRecordings();
    }
    Map<String, byte[]> before = Map.copyOf(files.files());
    try (Rig rig = rig(BOTH, files)) {
      // Two of the call, of the trail, of the count of entries, of the recording.
      assertThat(rig.store().rewrap().toCompletableFuture().join()).isEqualTo(5);
      assertThat(rig.store().rewrap().toCompletableFuture().join()).isZero();
    }
    assertThat(files.files()).isEqualTo(before).hasSize(1);
    try (Rig rig = rig(SECOND, files)) {
      opens(rig, 1);
    }
  }

  @Test
  void withoutTheOldKeyNothingOldOpens() throws Exception {
    try (Rig rig = rig(FIRST)) {
      fill(rig, 1);
    }
    try (Rig rig = rig(SECOND)) {
      String sentence = "is not configured: add it to the older ones";
      assertThat(rig.store().journal().read(call(1)).toCompletableFuture())
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withMessageContaining(sentence);
      assertThat(rig.store().recordings().play(call(1), "RE1").toCompletableFuture())
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withMessageContaining(sentence);
      assertThat(rig.store().audit().verify().toCompletableFuture().join())
          .isInstanceOf(AuditVerdict.Broken.class);
    }
  }

  @Test
  void spoolOfTheOldKeyIsDrained() {
    try (Rig rig = rig(FIRST)) {
      rig.databaseGoes();
      append(rig, 1);
      rig.dies();
    }
    try (Rig rig = rig(BOTH)) {
      new Await(Duration.ofSeconds(20))
          .until(
              "it is there",
              () ->
                  rig.store().journal().read(call(1)).toCompletableFuture().join().entries().size()
                      == 1);
    }
  }

  private Rig rig(MasterKeys keys) {
    StoreSettings usual = StoreSettings.in(directory, keys);
    return new Rig(new StoreSettings(usual.database(), directory, keys, Rig.BOUNDS));
  }

  private Rig rig(MasterKeys keys, SealedFiles files) {
    StoreSettings usual = StoreSettings.in(directory, keys);
    return new Rig(
        new StoreSettings(usual.database(), directory, keys, Rig.BOUNDS), Optional.of(files));
  }

  private static void fill(Rig rig, int call) {
    append(rig, call);
    rig.store()
        .audit()
        .record(
            new AuditEntry(
                Instant.EPOCH, "a.b", "me", Optional.empty(), Optional.empty(), Fields.none()))
        .toCompletableFuture()
        .join();
    rig.store()
        .recordings()
        .open(call(call), "RE1", AudioFormat.PCMU_8K, Instant.EPOCH)
        .close()
        .toCompletableFuture()
        .join();
    rig.settle();
  }

  private static void append(Rig rig, int call) {
    rig.store()
        .journal()
        .append(Lease.ofNewCall(call(call), new NodeId("n")), CrashChild.entry(call(call), 1))
        .toCompletableFuture()
        .join();
  }

  private static void opens(Rig rig, int call) throws Exception {
    assertThat(rig.store().journal().read(call(call)).toCompletableFuture().join().entries())
        .containsExactly(CrashChild.entry(call(call), 1));
    try (InputStream wav =
        rig.store().recordings().play(call(call), "RE1").toCompletableFuture().join()) {
      assertThat(wav.readAllBytes()).startsWith('R', 'I', 'F', 'F');
    }
  }

  private static CallId call(int number) {
    return new CallId("CA" + number);
  }
}
