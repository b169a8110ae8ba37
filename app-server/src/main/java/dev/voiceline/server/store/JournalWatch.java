package dev.voiceline.server.store;

import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.log.ServerLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells the operator whenever the journal fares otherwise than before. */
final class JournalWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final int LOOKS_PER_QUESTION = 10;

  private final Supplier<JournalHealth> health;
  private final Supplier<Optional<Path>> damaged;
  private final Supplier<CompletionStage<Void>> ready;
  private final String directory;
  private final boolean required;
  private final Timers timers;
  private final ServerLog log;
  private Optional<Path> told = Optional.empty();
  private JournalHealth before = new JournalHealth.Healthy();
  private int looks;
  private boolean asking;
  private boolean away;
  private Timers.Alarm next = () -> {};
  private boolean closed;

  /**
   * A watch.
   *
   * @param health never blocks
   * @param damaged where the spool is as it was, after damaged entries were found; never blocks
   * @param ready asks the database whether it is there
   * @param directory where the spool is
   * @param required whether new calls are refused while the journal takes nothing
   */
  JournalWatch(
      Supplier<JournalHealth> health,
      Supplier<Optional<Path>> damaged,
      Supplier<CompletionStage<Void>> ready,
      String directory,
      boolean required,
      Timers timers,
      ServerLog log) {
    this.health = health;
    this.damaged = damaged;
    this.ready = ready;
    this.directory = directory;
    this.required = required;
    this.timers = timers;
    this.log = log;
  }

  /** Looks again and again from now on. */
  synchronized void look() {
    if (closed) {
      return;
    }
    JournalHealth written = health.get();
    if (looks++ % LOOKS_PER_QUESTION == 0 && written instanceof JournalHealth.Healthy && !asking) {
      ask();
    }
    boolean nothingWritten = written instanceof JournalHealth.Healthy && away;
    JournalHealth now = nothingWritten ? new JournalHealth.Spooling(0) : written;
    boolean changed = !now.getClass().equals(before.getClass());
    before = now;
    if (changed) {
      tell(now);
    }
    tell(damaged.get());
    next = timers.after(EVERY, this::look);
  }

  /** As of the last look. A database that is away is known of before there is anything to write. */
  synchronized JournalHealth health() {
    return before;
  }

  private void ask() {
    asking = true;
    CompletionStage<Void> unused = ready.get().whenComplete((there, failure) -> came(failure));
  }

  private synchronized void came(@Nullable Throwable failure) {
    asking = false;
    away = failure != null;
  }

  private void tell(Optional<Path> aside) {
    if (!aside.equals(told)) {
      told = aside;
      aside.ifPresent(
          file ->
              log.warn(
                  "Entries in the spool were damaged and are lost: look at the disk, for the spool as it was is %s."
                      .formatted(file)));
    }
  }

  private void tell(JournalHealth now) {
    if (now instanceof JournalHealth.Spooling) {
      CompletionStage<Void> unused =
          ready.get().whenComplete((there, failure) -> log.warn(spooling(failure)));
    } else if (now instanceof JournalHealth.Full) {
      log.warn(
          "The journal takes no more, for neither the database nor the disk of %s does: make room there;"
                  .formatted(directory)
              + (required ? " new calls are refused until then." : " calls go on without it."));
    } else {
      log.info("The journal is written to the database again, and nothing waits for it.");
    }
  }

  private String spooling(@Nullable Throwable failure) {
    String why =
        failure == null
            ? "the database is slow"
            : "the database is not to be had (" + Cause.of(failure) + ")";
    return "The journal is kept in %s/spool, for %s: what waits there is written when it is back."
        .formatted(directory, why);
  }

  @Override
  public synchronized void close() {
    closed = true;
    next.cancel();
  }
}
