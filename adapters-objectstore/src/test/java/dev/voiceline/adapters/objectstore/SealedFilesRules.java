package dev.voiceline.adapters.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.recording.SealedFilesFailure;
import dev.voiceline.core.recording.SealedFilesFailure.Why;
import dev.voiceline.tck.Settling;
import dev.voiceline.tck.TestAudio;
import dev.voiceline.tck.conformance.Conformance;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The rules of {@link SealedFiles}, over sockets of loopback. */
@ExtendWith(Conformance.class)
public abstract class SealedFilesRules {
  /** Short waits: what is silent is silent. */
  protected static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(5), Duration.ofMillis(250), 2);

  private static final int MORE_THAN_ATTEMPTS = 100;
  private static final String NAME = "CA0001/RE0001.0a1b2c3d4e5f.vlr";

  @TempDir Path directory;

  private final Settling settling = new Settling(Duration.ofSeconds(30));
  private FakeStore store;
  private SealedFiles files;

  protected abstract FakeStore newStore();

  protected abstract SealedFiles open(FakeStore fake, Patience patience);

  @BeforeEach
  final void open() {
    store = newStore();
    files = open(store, PATIENCE);
  }

  @AfterEach
  final void close() {
    files.close();
    store.close();
    assertThat(store.offences()).isEmpty();
  }

  @Test
  @DisplayName("FILES-01 a file comes back as it was put, long or short")
  final void comesBackAsItWasPut() throws Exception {
    for (int length : new int[] {1, 100_000, 100_001, 350_000}) {
      put(NAME, bytes(length));
      assertThat(store.files()).containsKey("voiceline/" + NAME);
      assertThat(got(NAME)).isEqualTo(bytes(length));
    }
  }

  @Test
  @DisplayName("FILES-02 what the place has is compared with what was sent")
  final void isCompared() {
    store.fails(Fault.SPOILT, MORE_THAN_ATTEMPTS);
    assertThat(why(files.put(NAME, content(bytes(5_000))))).isEqualTo(Why.CHANGED);
    assertThat(store.files()).isEmpty();
  }

  @Test
  @DisplayName("FILES-02 a place that names no hash is read back")
  final void isReadBack() throws Exception {
    store.fails(Fault.NO_HASH, MORE_THAN_ATTEMPTS);
    put(NAME, bytes(5_000));
    assertThat(got(NAME)).isEqualTo(bytes(5_000));
  }

  @Test
  @DisplayName("FILES-03 putting again replaces, also after an attempt that broke")
  final void againReplaces() throws Exception {
    put(NAME, bytes(5_000));
    put(NAME, bytes(7_000));
    assertThat(got(NAME)).isEqualTo(bytes(7_000));
    store.fails(Fault.CUT, MORE_THAN_ATTEMPTS);
    assertThat(why(files.put(NAME, content(bytes(300_000))))).isEqualTo(Why.AWAY);
    store.isWell();
    put(NAME, bytes(300_000));
    assertThat(got(NAME)).isEqualTo(bytes(300_000));
  }

  @Test
  @DisplayName("FILES-04 an attempt that broke leaves nothing")
  final void brokenLeavesNothing() {
    for (Fault fault : List.of(Fault.CUT, Fault.SILENT, Fault.BUSY)) {
      store.fails(fault, MORE_THAN_ATTEMPTS);
      assertThat(why(files.put(NAME, content(bytes(300_000))))).isEqualTo(Why.AWAY);
      assertThat(store.files()).isEmpty();
    }
  }

  @Test
  @DisplayName("FILES-04 one that broke on its way here leaves nothing here")
  final void brokenDownloadLeavesNothing() {
    put(NAME, bytes(300_000));
    for (Fault fault : List.of(Fault.CUT, Fault.SILENT, Fault.BUSY)) {
      store.fails(fault, MORE_THAN_ATTEMPTS);
      Path into = directory.resolve("copy");
      assertThat(why(files.get(NAME, into))).isEqualTo(Why.AWAY);
      assertThat(into).doesNotExist();
    }
  }

  @Test
  @DisplayName("FILES-05 deleting twice does the same as once")
  final void deletingTwice() {
    put(NAME, bytes(10));
    settling.valueOf("the deletion", files.delete(NAME));
    settling.valueOf("the deletion", files.delete(NAME));
    assertThat(store.files()).isEmpty();
  }

  @Test
  @DisplayName("FILES-06 a file that is not there is missing")
  final void missing() {
    Path into = directory.resolve("copy");
    assertThat(why(files.get("CA0002/none", into))).isEqualTo(Why.MISSING);
    assertThat(into).doesNotExist();
  }

  @Test
  @DisplayName("FILES-07 one fault is overcome, more are told")
  final void faultsAreOvercomeOrTold() throws Exception {
    for (Fault fault : List.of(Fault.BUSY, Fault.CUT, Fault.SILENT)) {
      store.fails(fault, 1);
      put(NAME, bytes(20_000));
      store.fails(fault, 1);
      assertThat(got(NAME)).isEqualTo(bytes(20_000));
    }
  }

  @Test
  @DisplayName("FILES-07 who is not let in, or finds no place, is refused, in one sentence")
  final void refused() {
    for (Fault fault : List.of(Fault.FORBIDDEN, Fault.NO_PLACE)) {
      store.fails(fault, MORE_THAN_ATTEMPTS);
      for (CompletionStage<?> stage :
          List.of(
              files.put(NAME, content(bytes(10))),
              files.get(NAME, directory.resolve("copy")),
              files.list("", 1))) {
        SealedFilesFailure failure = failure(stage);
        assertThat(failure.why()).isEqualTo(Why.REFUSED);
        assertThat(failure).hasMessageEndingWith(".").hasMessageNotContaining("CA0001");
        assertThat(failure).hasMessageNotContaining("the name of a file").hasNoCause();
      }
    }
  }

  @Test
  @DisplayName("FILES-07 a place where nobody is, is away")
  final void away() {
    store.close();
    assertThat(why(files.list("", 1))).isEqualTo(Why.AWAY);
  }

  @Test
  void namesAreListedPageByPage() {
    for (int call = 1; call <= 5; call++) {
      put("CA" + call + "/RE1.vlr", bytes(10));
    }
    store.files().put("others/CA1/RE9.vlr", bytes(10));
    assertThat(settling.valueOf("names", files.list("", 100)))
        .containsExactly("CA1/RE1.vlr", "CA2/RE1.vlr", "CA3/RE1.vlr", "CA4/RE1.vlr", "CA5/RE1.vlr");
    assertThat(settling.valueOf("names", files.list("CA3/", 100))).containsExactly("CA3/RE1.vlr");
    assertThat(settling.valueOf("names", files.list("", 3))).hasSize(3);
  }

  @Test
  void afterTheCloseStagesFail() {
    files.close();
    assertThat(why(files.list("", 1))).isEqualTo(Why.AWAY);
  }

  private void put(String name, byte[] bytes) {
    settling.valueOf("the file to be kept", files.put(name, content(bytes)));
  }

  private byte[] got(String name) throws Exception {
    Path into = directory.resolve("copy");
    settling.valueOf("the file", files.get(name, into));
    byte[] bytes = Files.readAllBytes(into);
    Files.delete(into);
    return bytes;
  }

  private Why why(CompletionStage<?> stage) {
    return failure(stage).why();
  }

  private SealedFilesFailure failure(CompletionStage<?> stage) {
    Throwable failure = settling.failureOf("a failure", stage);
    assertThat(failure).isInstanceOf(SealedFilesFailure.class);
    return (SealedFilesFailure) failure;
  }

  private static byte[] bytes(int length) {
    return TestAudio.bytes(AudioFormat.PCMU_8K, length, 7);
  }

  private static SealedFiles.Content content(byte[] bytes) {
    return new SealedFiles.Content() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
