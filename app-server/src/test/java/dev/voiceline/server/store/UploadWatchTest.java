package dev.voiceline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.recording.UploadHealth;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.ServerLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadWatchTest {
  private final VirtualTime time = new VirtualTime();
  private final List<String> lines = new ArrayList<>();
  private Optional<UploadHealth> health = Optional.of(new UploadHealth(0, Optional.empty()));

  @Test
  void everyTroubleAndItsEndIsOneLine() {
    try (UploadWatch watch = watch()) {
      watch.look();
      becomes(3, Optional.empty());
      becomes(3, Optional.of("the S3 bucket does not answer."));
      becomes(5, Optional.of("the S3 bucket does not answer."));
      becomes(0, Optional.empty());
    }
    assertThat(lines)
        .containsExactly(
            "[WARN] Recordings are not brought away, 3 wait in the data directory: the S3 bucket does not"
                + " answer.",
            "[INFO] Recordings are brought to their object store again.");
    assertThat(time.pending()).isZero();
  }

  @Test
  void howManyWaitIsCountedOnceAMinuteWhileAnyDo() {
    try (UploadWatch watch = watch()) {
      watch.look();
      time.advanceMillis(120_000);
      assertThat(lines).isEmpty();
      becomes(4, Optional.empty());
      time.advanceMillis(60_000);
      becomes(2, Optional.empty());
      time.advanceMillis(60_000);
      becomes(0, Optional.empty());
      time.advanceMillis(120_000);
    }
    assertThat(lines).containsExactly("[INFO] recordings_waiting=4", "[INFO] recordings_waiting=2");
  }

  @Test
  void recordingsThatStayAreNotWatched() {
    health = Optional.empty();
    watch().look();
    assertThat(time.pending()).isZero();
  }

  private void becomes(int waiting, Optional<String> trouble) {
    health = Optional.of(new UploadHealth(waiting, trouble));
    time.advanceMillis(2_000);
  }

  private UploadWatch watch() {
    ServerLog log = new ServerLog(line -> lines.add(line.substring(line.indexOf('['))), time);
    return new UploadWatch(() -> health, time, log);
  }
}
