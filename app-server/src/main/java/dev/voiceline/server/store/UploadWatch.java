package dev.voiceline.server.store;

import dev.voiceline.adapters.store.recording.UploadHealth;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells the operator when recordings cannot be brought to their object store, and when again; and
 * once a minute how many wait, while any do.
 */
final class UploadWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final long LOOKS_PER_COUNT = 60;

  private final Supplier<Optional<UploadHealth>> health;
  private final Timers timers;
  private final ServerLog log;
  private Optional<String> before = Optional.empty();
  private Timers.Alarm next = () -> {};
  private long looks;
  private boolean closed;

  /**
   * A watch.
   *
   * @param health never blocks
   */
  UploadWatch(Supplier<Optional<UploadHealth>> health, Timers timers, ServerLog log) {
    this.health = health;
    this.timers = timers;
    this.log = log;
  }

  /** Looks again and again from now on, unless there is nothing to watch. */
  synchronized void look() {
    Optional<UploadHealth> now = health.get();
    if (closed || now.isEmpty()) {
      return;
    }
    Optional<String> trouble = now.get().trouble();
    if (!trouble.equals(before)) {
      before = trouble;
      tell(now.get());
    }
    looks++;
    if (looks % LOOKS_PER_COUNT == 0 && now.get().waiting() > 0) {
      log.info("recordings_waiting=" + now.get().waiting());
    }
    next = timers.after(EVERY, this::look);
  }

  private void tell(UploadHealth now) {
    if (now.trouble().isPresent()) {
      log.warn(
          "Recordings are not brought away, %d wait in the data directory: %s"
              .formatted(now.waiting(), now.trouble().get()));
    } else {
      log.info("Recordings are brought to their object store again.");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    next.cancel();
  }
}
