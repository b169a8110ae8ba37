package dev.voiceline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.ServerLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class JournalWatchTest {
  private final VirtualTime time = new VirtualTime();
  private final List<String> lines = new ArrayList<>();
  private Optional<Path> damaged = Optional.empty();
  private JournalHealth health = new JournalHealth.Healthy();
  private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);

  @Test
  void everyChangeIsOneLine() {
    try (JournalWatch watch = watch(false)) {
      watch.look();
      time.advanceMillis(5_000);
      assertThat(lines).isEmpty();

      ready = CompletableFuture.failedFuture(new IOException("Connection refused."));
      becomes(new JournalHealth.Spooling(1));
      becomes(new JournalHealth.Spooling(200));
      becomes(new JournalHealth.Full());
      ready = CompletableFuture.completedFuture(null);
      becomes(new JournalHealth.Spooling(3));
      becomes(new JournalHealth.Healthy());
    }
    assertThat(lines)
        .containsExactly(
            "[WARN] The journal is kept in data/spool, for the database is not to be had (Connection"
                + " refused): what waits there is written when it is back.",
            "[WARN] The journal takes no more, for neither the database nor the disk of data does: make"
                + " room there; calls go on without it.",
            "[WARN] The journal is kept in data/spool, for the database is slow: what waits there is"
                + " written when it is back.",
            "[INFO] The journal is written to the database again, and nothing waits for it.");
    assertThat(time.pending()).isZero();
  }

  @Test
  void aDatabaseThatIsAwayIsKnownOfBeforeAnythingIsWritten() {
    try (JournalWatch watch = watch(false)) {
      ready = CompletableFuture.failedFuture(new IOException("Connection refused."));
      watch.look();
      time.advanceMillis(500);
      assertThat(watch.health()).isEqualTo(new JournalHealth.Spooling(0));
      ready = CompletableFuture.completedFuture(null);
      time.advanceMillis(10_000);
      assertThat(watch.health()).isEqualTo(new JournalHealth.Healthy());
    }
    assertThat(lines).hasSize(2);
  }

  @Test
  void whatIsRequiredIsSaid() {
    try (JournalWatch watch = watch(true)) {
      health = new JournalHealth.Full();
      watch.look();
    }
    assertThat(lines).singleElement().asString().endsWith("new calls are refused until then.");
  }

  @Test
  void aDamagedSpoolIsToldOnce() {
    try (JournalWatch watch = watch(false)) {
      watch.look();
      damaged = Optional.of(Path.of("journal.spool.damaged"));
      time.advanceMillis(5_000);
    }
    assertThat(lines)
        .containsExactly(
            "[WARN] Entries in the spool were damaged and are lost: look at the disk, for the spool"
                + " as it was is journal.spool.damaged.");
  }

  private void becomes(JournalHealth now) {
    health = now;
    time.advanceMillis(500);
  }

  private JournalWatch watch(boolean required) {
    ServerLog log = new ServerLog(line -> lines.add(line.substring(line.indexOf('['))), time);
    return new JournalWatch(() -> health, () -> damaged, () -> ready, "data", required, time, log);
  }
}
