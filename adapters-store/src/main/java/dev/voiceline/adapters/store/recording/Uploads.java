package dev.voiceline.adapters.store.recording;

import dev.voiceline.core.recording.SealedFilesFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings recordings away, one after the other, on a thread of its own. The directory is the queue:
 * what is in it when the server starts is brought too. After a failure it waits, longer each time.
 */
final class Uploads implements AutoCloseable {
  private static final int REMOVALS = 1_000;
  private static final long CLOSING_MS = 5_000;

  private final FileRecordings local;
  private final Upload upload;
  private final Duration firstWait;
  private final Duration longestWait;
  private Optional<Thread> thread = Optional.empty();
  private Optional<String> trouble = Optional.empty();
  private int found;
  private int added;
  private boolean closed;

  Uploads(FileRecordings local, Upload upload, Duration firstWait, Duration longestWait) {
    this.local = local;
    this.upload = upload;
    this.firstWait = firstWait;
    this.longestWait = longestWait;
  }

  /** Begins; a second time does nothing. */
  synchronized void begin() {
    if (closed || thread.isPresent()) {
      return;
    }
    // Until the first look something may wait.
    added++;
    Thread begun = new Thread(this::run, "voiceline-store-uploads");
    begun.setDaemon(true);
    thread = Optional.of(begun);
    begun.start();
  }

  /** A recording has been closed. */
  synchronized void added() {
    added++;
    notifyAll();
  }

  synchronized UploadHealth health() {
    return thread.isEmpty()
        ? new UploadHealth(0, Optional.empty())
        : new UploadHealth(found + added, trouble);
  }

  private void run() {
    Duration wait = firstWait;
    try {
      while (!isClosed()) {
        boolean well = pass();
        if (well) {
          wait = firstWait;
          rest();
        } else {
          pause(wait);
          wait = longer(wait);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Brings away all that is here; false when something stays. */
  private boolean pass() throws InterruptedException {
    try {
      Optional<String> stays = Optional.empty();
      for (Path file : look()) {
        Optional<String> why = bring(file);
        stays = stays.isPresent() ? stays : why;
      }
      upload.removeDue(REMOVALS);
      tell(stays);
      return stays.isEmpty();
    } catch (IOException | RuntimeException everything) {
      tell(Optional.of(sentence(everything)));
      return false;
    }
  }

  /** Why a file stays. A failure that concerns all of them is thrown. */
  private Optional<String> bring(Path file) throws IOException, InterruptedException {
    try {
      upload.bring(file);
      gone();
      return Optional.empty();
    } catch (NoSuchRecording deleted) {
      gone();
      return Optional.empty();
    } catch (SealedFilesFailure failure) {
      if (failure.why() != SealedFilesFailure.Why.CHANGED) {
        throw failure;
      }
      return Optional.of(sentence(failure));
    } catch (IOException damaged) {
      return Optional.of(sentence(damaged));
    }
  }

  private List<Path> look() throws IOException {
    int before;
    synchronized (this) {
      before = added;
    }
    List<Path> files = local.resting();
    synchronized (this) {
      found = files.size();
      added -= before;
    }
    return files;
  }

  private synchronized void gone() {
    found--;
  }

  private synchronized void tell(Optional<String> why) {
    trouble = why;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Until something comes, or it is time to look. */
  private synchronized void rest() throws InterruptedException {
    long until = System.nanoTime() + longestWait.toNanos();
    long left = longestWait.toMillis();
    while (added == 0 && !closed && left > 0) {
      wait(left);
      left = Duration.ofNanos(until - System.nanoTime()).toMillis();
    }
  }

  private synchronized void pause(Duration time) throws InterruptedException {
    long until = System.nanoTime() + time.toNanos();
    long left = Math.max(1, time.toMillis());
    while (!closed && left > 0) {
      wait(left);
      left = Duration.ofNanos(until - System.nanoTime()).toMillis();
    }
  }

  private Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
  }

  private static String sentence(Exception failure) {
    return failure instanceof IOException && failure.getMessage() != null
        ? failure.getMessage()
        : "the database did not take where the recording lies";
  }

  /** Breaks off what is under way: it is brought by the next server. */
  @Override
  public void close() {
    Optional<Thread> running;
    synchronized (this) {
      closed = true;
      notifyAll();
      running = thread;
    }
    if (running.isPresent()) {
      running.get().interrupt();
      try {
        running.get().join(CLOSING_MS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
