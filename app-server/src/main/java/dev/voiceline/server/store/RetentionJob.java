package dev.voiceline.server.store;

import dev.voiceline.adapters.store.retention.RetentionReport;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;

/** Deletes what is old enough: at the start, and then every day at one hour. */
final class RetentionJob implements AutoCloseable {
  private static final Duration AGAIN = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** Less than a day, for no two runs of every day are a whole day apart. */
  private static final Duration ALMOST_A_DAY = Duration.ofHours(20);

  private final BiFunction<Instant, Duration, RetentionReport> run;
  private final int hour;
  private final ZoneId zone;
  private final Clock clock;
  private final Timers timers;
  private final ServerLog log;
  private final ExecutorService thread;
  private volatile Timers.Alarm next = () -> {};

  /**
   * A job.
   *
   * @param run deletes, given the time and how long ago the last run of any server must be; blocks
   * @param hour of the day in the zone
   * @param thread on which it is done; closed with the job
   */
  RetentionJob(
      BiFunction<Instant, Duration, RetentionReport> run,
      int hour,
      ZoneId zone,
      Clock clock,
      Timers timers,
      ServerLog log,
      ExecutorService thread) {
    this.run = run;
    this.hour = hour;
    this.zone = zone;
    this.clock = clock;
    this.timers = timers;
    this.log = log;
    this.thread = thread;
  }

  /** Begins with a run, unless one of the last day is known. */
  void begin() {
    post(DAY);
  }

  private void post(Duration pause) {
    try {
      thread.execute(() -> attempt(pause));
    } catch (RejectedExecutionException closed) {
      // The next server does it.
      return;
    }
  }

  private void attempt(Duration pause) {
    Instant now = clock.instant();
    try {
      tell(run.apply(now, pause));
      next = timers.after(untilHour(now), () -> post(ALMOST_A_DAY));
    } catch (RuntimeException away) {
      if (!thread.isShutdown()) {
        log.warn(
            "What is old enough could not be deleted (%s): it is tried again in an hour."
                .formatted(Cause.of(away)));
        next = timers.after(AGAIN, () -> post(pause));
      }
    }
  }

  private Duration untilHour(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    ZonedDateTime today = local.toLocalDate().atTime(hour, 0).atZone(zone);
    ZonedDateTime then = today.isAfter(local) ? today : today.plusDays(1);
    return Duration.between(now, then);
  }

  private void tell(RetentionReport report) {
    int contents = report.contents().size();
    if (report.recordings() + contents + report.auditEntries() > 0) {
      log.info(
          "Old enough and deleted: %d recordings, the content of %d calls, %d audit entries."
              .formatted(report.recordings(), contents, report.auditEntries()));
    }
    if (report.failed() > 0) {
      log.warn(
          "%d recordings are old enough and could not be deleted: see whether the data directory can be"
                  .formatted(report.failed())
              + " written.");
    }
  }

  @Override
  public void close() {
    next.cancel();
    thread.shutdownNow();
  }
}
