package dev.voiceline.adapters.twilio.recording;

import static dev.voiceline.adapters.twilio.recording.PipelineBench.SID;
import static dev.voiceline.adapters.twilio.recording.PipelineBench.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.rest.LoopbackApi;
import dev.voiceline.adapters.twilio.rest.RestBench;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingPipelineTest {
  private static final byte[] WAV = SealedWav.random(40_000);

  @TempDir private Path spool;

  @Test
  void aRecordingIsStoredAndOnlyThenDeletedAtTwilio() {
    try (PipelineBench bench = bench(true)) {
      bench.api().answers(200, facts("")).answers(TwilioFiles.wav(WAV));
      bench.api().answers(TwilioFiles.deleted());

      bench.finished();

      assertThat(bench.next()).isEqualTo("stored CA1 RE1");
      assertThat(bench.next()).isEqualTo("deleted CA1 RE1");
      assertThat(bench.shelf.get(SID)).isEqualTo(WAV);
      assertThat(bench.api().sent())
          .extracting(LoopbackApi.Sent::method)
          .containsExactly("GET", "GET", "DELETE");
    }
  }

  @Test
  void nothingIsDeletedUnlessThatIsWanted() {
    try (PipelineBench bench = bench(false)) {
      bench.api().answers(200, facts("")).answers(TwilioFiles.wav(WAV));

      bench.finished();

      assertThat(bench.next()).isEqualTo("stored CA1 RE1");
      bench.pipeline().close();
      assertThat(bench.api().sent()).hasSize(2);
    }
  }

  @Test
  void withoutAStoreNothingIsFetchedNorDeleted() {
    try (PipelineBench bench = new PipelineBench(true, false, Optional.empty(), spool)) {
      bench.finished();
      bench.pipeline().close();

      assertThat(bench.isQuiet()).isTrue();
      assertThat(bench.api().sent()).isEmpty();
    }
  }

  @Test
  void aRepeatedReportChangesNothing() throws InterruptedException {
    CountDownLatch reported = new CountDownLatch(1);
    try (PipelineBench bench = bench(true)) {
      bench
          .api()
          .answers(
              exchange -> {
                TwilioFiles.await(reported);
                TwilioFiles.json(exchange, facts(""));
              });
      bench.api().answers(TwilioFiles.wav(WAV)).answers(TwilioFiles.deleted());

      bench.finished();
      bench.finished();
      reported.countDown();
      assertThat(bench.next()).startsWith("stored");
      assertThat(bench.next()).startsWith("deleted");
      bench.finished();
      bench.finished();
      bench.pipeline().close();

      assertThat(bench.isQuiet()).isTrue();
      assertThat(bench.api().sent()).hasSize(3);
    }
  }

  @Test
  void whatCouldNotBeStoredIsTriedAgainAndNeverDeleted() {
    try (PipelineBench bench = bench(true)) {
      bench.storeIsFull(true);
      for (int i = 0; i < 3; i++) {
        bench.api().answers(200, facts("")).answers(TwilioFiles.wav(WAV));
      }

      bench.finished();

      assertThat(bench.alarms.next()).isEqualTo(Duration.ofSeconds(10));
      assertThat(bench.alarms.next()).isEqualTo(Duration.ofSeconds(20));
      assertThat(bench.next()).startsWith("failed: The recording could not be stored");
      assertThat(bench.api().sent())
          .extracting(LoopbackApi.Sent::method)
          .containsOnly("GET")
          .hasSize(6);
    }
  }

  @Test
  void afterAFailureALaterReportTriesAgain() {
    try (PipelineBench bench = bench(false)) {
      bench.api().answers(200, PipelineBench.facts("").replace("completed", "absent"));
      bench.finished();
      assertThat(bench.next()).startsWith("failed: Twilio has no file");

      bench.api().answers(200, facts("")).answers(TwilioFiles.wav(WAV));
      bench.finished();

      assertThat(bench.next()).isEqualTo("stored CA1 RE1");
    }
  }

  @Test
  void aFileThatBreaksOffIsFetchedAgain() {
    try (PipelineBench bench = bench(false)) {
      bench.api().answers(200, facts("")).answers(TwilioFiles.cut(WAV));
      bench.api().answers(200, facts("")).answers(TwilioFiles.wav(WAV));

      bench.finished();
      bench.alarms.next();

      assertThat(bench.next()).isEqualTo("stored CA1 RE1");
      assertThat(bench.shelf.get(SID)).isEqualTo(WAV);
    }
  }

  @Test
  void aDeletionThatFailsIsTriedAgainWithoutStoringAgain() {
    try (PipelineBench bench = bench(true)) {
      bench.api().answers(200, facts("")).answers(TwilioFiles.wav(WAV));
      bench.api().answers(500, "").answers(500, "").answers(500, "");
      bench.api().answers(TwilioFiles.deleted());

      bench.finished();
      assertThat(bench.next()).isEqualTo("stored CA1 RE1");
      bench.rest.alarms.next();
      bench.rest.alarms.next();
      bench.alarms.next();

      assertThat(bench.next()).isEqualTo("deleted CA1 RE1");
      assertThat(bench.api().sent())
          .extracting(LoopbackApi.Sent::method)
          .containsExactly("GET", "GET", "DELETE", "DELETE", "DELETE", "DELETE");
    }
  }

  @Test
  void anEncryptedRecordingIsStoredInTheClear() {
    KeyPair keys = SealedWav.newKeys();
    SealedWav sealed = SealedWav.of(WAV, keys);
    try (PipelineBench bench =
        new PipelineBench(false, true, Optional.of(RecordingKey.of(SealedWav.pem(keys))), spool)) {
      bench.api().answers(200, encrypted(sealed)).answers(TwilioFiles.wav(sealed.ciphertext()));

      bench.finished();

      assertThat(bench.next()).isEqualTo("stored CA1 RE1");
      assertThat(bench.shelf.get(SID)).isEqualTo(WAV);
      assertThat(spool).isEmptyDirectory();
    }
  }

  @Test
  void aTamperedRecordingIsNeitherStoredNorDeleted() {
    KeyPair keys = SealedWav.newKeys();
    SealedWav sealed = SealedWav.of(WAV, keys);
    sealed.ciphertext()[WAV.length / 2] ^= 1;
    try (PipelineBench bench =
        new PipelineBench(true, true, Optional.of(RecordingKey.of(SealedWav.pem(keys))), spool)) {
      for (int i = 0; i < 3; i++) {
        bench.api().answers(200, encrypted(sealed)).answers(TwilioFiles.wav(sealed.ciphertext()));
      }

      bench.finished();
      bench.alarms.next();
      bench.alarms.next();

      assertThat(bench.next()).startsWith("failed: ").contains("tag");
      assertThat(bench.shelf).isEmpty();
      assertThat(bench.api().sent()).extracting(LoopbackApi.Sent::method).containsOnly("GET");
    }
  }

  @Test
  void anEncryptedRecordingWithoutAKeySaysWhatToSet() {
    SealedWav sealed = SealedWav.of(WAV, SealedWav.newKeys());
    try (PipelineBench bench = bench(true)) {
      bench.api().answers(200, encrypted(sealed));

      bench.finished();

      assertThat(bench.next()).startsWith("failed: ").contains("set the private key");
      assertThat(bench.api().sent()).hasSize(1);
    }
  }

  @Test
  void whatWaitsWhenThePipelineIsClosedIsToldAsStaying() {
    try (PipelineBench bench = bench(true)) {
      bench.pipeline().close();
      bench.finished();

      assertThat(bench.next()).startsWith("failed: ").contains("stays at Twilio");
    }
  }

  private PipelineBench bench(boolean delete) {
    return new PipelineBench(delete, true, Optional.empty(), spool);
  }

  private static String encrypted(SealedWav sealed) {
    return facts(
        RestBench.json(
                "'type':'rsa-aes','public_key_sid':'CR1','encrypted_cek':'"
                    + sealed.details().encryptedKey()
                    + "','iv':'"
                    + sealed.details().iv()
                    + "'")
            .replaceFirst("^", ",'encryption_details':"));
  }
}
