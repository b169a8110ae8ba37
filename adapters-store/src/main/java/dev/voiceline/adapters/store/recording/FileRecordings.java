package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingArchive.Kept;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.time.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import javax.crypto.SecretKey;

/** Recordings in a directory of this machine. A stage of one that is not here fails so. */
final class FileRecordings implements AutoCloseable {
  private static final int WRITING = 4;
  private static final int READING = 4;
  private static final long CLOSING_MS = 10_000;

  private final Disk disk;
  private final Aead aead;
  private final MasterKeys masters;
  private final Clock clock;
  private final Shelf shelf;
  private final ScheduledThreadPoolExecutor tapes;

  /** For what takes long: no tape waits behind it. */
  private final ExecutorService others;

  private final Set<FileTape> open = ConcurrentHashMap.newKeySet();

  FileRecordings(Disk disk, Aead aead, MasterKeys masters, Clock clock, Shelf shelf) {
    this.disk = disk;
    this.aead = aead;
    this.masters = masters;
    this.clock = clock;
    this.shelf = shelf;
    this.tapes = new ScheduledThreadPoolExecutor(WRITING, Journals.named("voiceline-store-tape"));
    this.others = Executors.newFixedThreadPool(READING, Journals.named("voiceline-store-disk"));
  }

  FileTape open(CallId call, String recordingId, AudioFormat format, Instant startedAt) {
    Encoding encoding = Encoding.of(format);
    RecordingHeader header = new RecordingHeader(call, recordingId, encoding, startedAt);
    TapeFile file =
        new TapeFile(
            disk,
            aead,
            masters,
            header,
            shelf.running(call, recordingId),
            shelf.whole(call, recordingId));
    FileTape tape = new FileTape(encoding, file, tapes);
    open.removeIf(each -> each.done().isDone());
    open.add(tape);
    return tape;
  }

  CompletionStage<Void> store(CallId call, String recordingId, InputStream wav) {
    RecordingHeader header =
        new RecordingHeader(call, recordingId, Encoding.AS_IT_CAME, clock.instant());
    Path whole = shelf.whole(call, recordingId);
    Lock lock = shelf.lock(call, recordingId);
    return on(() -> {
          new StoredWav(disk, aead, masters, header, whole, lock).write(wav);
          return call;
        })
        .thenAccept(stored -> {});
  }

  CompletionStage<List<Kept>> list() {
    return on(
        () -> {
          List<Kept> kept = new ArrayList<>();
          for (Path file : shelf.all()) {
            try (FileChannel channel = disk.open(file, Set.of(StandardOpenOption.READ))) {
              RecordingHeader header = RecordingHeader.read(channel);
              kept.add(new Kept(header.call(), header.recordingId(), header.startedAt()));
            } catch (IOException damaged) {
              // It cannot be named, so it cannot be listed. A tape that has just begun is such.
            }
          }
          return List.copyOf(kept);
        });
  }

  CompletionStage<RecordingFacts> facts(CallId call, String recordingId) {
    return on(
        () -> {
          try (ChunkReader reader = reader(call, recordingId)) {
            return reader.facts();
          }
        });
  }

  CompletionStage<InputStream> play(CallId call, String recordingId) {
    return on(() -> PlayedRecording.checked(() -> reader(call, recordingId)));
  }

  /** Destroys the key of a recording and its file. For a thread that holds its lock. */
  void delete(CallId call, String recordingId) throws IOException {
    remove(known(call, recordingId));
  }

  /**
   * Destroys the key in a file, and the file. For a thread that holds the recording's lock.
   *
   * @throws NoSuchRecording when another process was faster
   */
  void remove(Path file) throws IOException {
    try (FileChannel channel = disk.open(file, Set.of(StandardOpenOption.WRITE))) {
      RecordingHeader.shred(channel);
      Files.delete(file);
    } catch (NoSuchFileException gone) {
      throw NoSuchRecording.unknown();
    }
    Disk.makeDirectoryOf(file);
  }

  /** Wraps the keys of all recordings with the master key in use; says how many needed it. */
  CompletionStage<Integer> rewrap() {
    return on(
        () -> {
          int moved = 0;
          for (Path file : shelf.all()) {
            moved += rewrap(file) ? 1 : 0;
          }
          return moved;
        });
  }

  private boolean rewrap(Path file) throws IOException {
    try (FileChannel channel =
        disk.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE))) {
      RecordingHeader header = RecordingHeader.read(channel);
      Lock lock = shelf.lock(header.call(), header.recordingId());
      lock.lock();
      try {
        return header.rewrap(channel, aead, masters);
      } finally {
        lock.unlock();
      }
    } catch (NoSuchRecording | NoSuchFileException justLeft) {
      return false;
    }
  }

  /** Files that nobody writes to any more. */
  List<Path> resting() throws IOException {
    List<Path> files = shelf.all();
    Set<Path> running = new HashSet<>();
    open.stream()
        .filter(tape -> !tape.done().isDone())
        .forEach(tape -> running.add(tape.running()));
    return files.stream().filter(file -> !running.contains(file)).toList();
  }

  /** What a file is, and its key. */
  Opened opened(Path file) throws IOException {
    try (FileChannel channel = disk.open(file, Set.of(StandardOpenOption.READ))) {
      RecordingHeader header = RecordingHeader.read(channel);
      return new Opened(header, key(header, channel));
    } catch (NoSuchFileException justLeft) {
      throw NoSuchRecording.unknown();
    }
  }

  /** A file's header and key. No two files have the same key. */
  record Opened(RecordingHeader header, SecretKey key) {}

  private ChunkReader reader(CallId call, String recordingId) throws IOException {
    Path file = known(call, recordingId);
    try {
      return new ChunkReader(disk, aead, this::key, file, Shelf.isWhole(file));
    } catch (NoSuchFileException justLeft) {
      throw NoSuchRecording.unknown();
    }
  }

  private SecretKey key(RecordingHeader header, FileChannel file) throws IOException {
    return header.key(file, aead, masters);
  }

  private Path known(CallId call, String recordingId) throws IOException {
    return shelf.find(call, recordingId).orElseThrow(NoSuchRecording::unknown);
  }

  /** Does something that blocks, on threads that write no tapes. */
  <T> CompletableFuture<T> on(Callable<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      others.execute(
          () -> {
            try {
              answer.complete(work.call());
            } catch (Exception failed) {
              answer.completeExceptionally(failed);
            }
          });
    } catch (RejectedExecutionException closed) {
      answer.completeExceptionally(new IOException("the store is closed"));
    }
    return answer;
  }

  /** Ends the tapes that still run, and waits until they are durable. */
  @Override
  public void close() {
    CompletableFuture<?>[] ending =
        open.stream().map(tape -> tape.close().toCompletableFuture()).toArray(this::futures);
    try {
      CompletableFuture.allOf(ending).get(CLOSING_MS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException unfinished) {
      // What was written of it plays; its own stage has told.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    tapes.shutdownNow();
    others.shutdownNow();
  }

  private CompletableFuture<?>[] futures(int count) {
    return new CompletableFuture<?>[count];
  }
}
