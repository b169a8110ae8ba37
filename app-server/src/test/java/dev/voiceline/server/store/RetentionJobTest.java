package dev.voiceline.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.retention.RetentionReport;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RetentionJobTest {
  private static final RetentionReport NOTHING = new RetentionReport(0, List.of(), 0, List.of(), 0);

  /** 20:30 in New York, the evening before the clocks go forward. */
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-03-08T01:30:00Z"));

  private final List<String> runs = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private Supplier<RetentionReport> report = () -> NOTHING;

  @Test
  void itRunsAtTheStartAndThenAtItsHourOfTheLinesDay() {
    try (RetentionJob job = job()) {
      job.begin();
      assertThat(runs).containsExactly("2026-03-08T01:30:00Z after PT24H");
      time.advance(Duration.ofDays(2));
      assertThat(runs)
          .containsExactly(
              "2026-03-08T01:30:00Z after PT24H",
              "2026-03-08T07:00:00Z after PT20H",
              "2026-03-09T07:00:00Z after PT20H");
      assertThat(lines).isEmpty();
    }
    assertThat(time.pending()).isZero();
  }

  @Test
  void aRunThatFailsIsMadeAgainInAnHour() {
    report =
        () -> {
          throw new IllegalStateException("Connection refused");
        };
    try (RetentionJob job = job()) {
      job.begin();
      report = () -> new RetentionReport(2, List.of(new CallId("CA1")), 7, List.of(), 1);
      time.advance(Duration.ofHours(1));
    }
    assertThat(runs)
        .containsExactly("2026-03-08T01:30:00Z after PT24H", "2026-03-08T02:30:00Z after PT24H");
    assertThat(lines)
        .containsExactly(
            "[WARN] What is old enough could not be deleted (Connection refused): it is tried again in an"
                + " hour.",
            "[INFO] Old enough and deleted: 2 recordings, the content of 1 calls, 7 audit entries.",
            "[WARN] 1 recordings are old enough and could not be deleted: see whether the data directory"
                + " can be written.");
  }

  private RetentionJob job() {
    return new RetentionJob(
        (now, pause) -> {
          runs.add(now + " after " + pause);
          return report.get();
        },
        3,
        ZoneId.of("America/New_York"),
        time,
        time,
        new ServerLog(line -> lines.add(line.substring(line.indexOf('['))), time),
        new AtOnce());
  }

  /** Runs on the thread that asks. */
  private static final class AtOnce extends AbstractExecutorService {
    private boolean shutdown;

    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public void shutdown() {
      shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
      shutdown = true;
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return shutdown;
    }

    @Override
    public boolean isTerminated() {
      return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
