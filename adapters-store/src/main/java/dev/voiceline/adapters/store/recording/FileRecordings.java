package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.journal.Journals;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.core.time.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Recordings in a directory of this machine. */
public final class FileRecordings
    implements RecordingTapes, RecordingStore, RecordingArchive, AutoCloseable {
  private static final int THREADS = 4;
  private static final long CLOSING_MS = 10_000;

  private final Disk disk;
  private final Aead aead;
  private final MasterKeys masters;
  private final Clock clock;
  private final Shelf shelf;
  private final ScheduledThreadPoolExecutor threads;
  private final Set<FileTape> open = ConcurrentHashMap.newKeySet();

  /** In a directory, which is made when it is first needed. */
  public FileRecordings(Disk disk, Aead aead, MasterKeys masters, Clock clock, Path directory) {
    this.disk = disk;
    this.aead = aead;
    this.masters = masters;
    this.clock = clock;
    this.shelf = new Shelf(directory);
    this.threads = new ScheduledThreadPoolExecutor(THREADS, Journals.named("voiceline-store-disk"));
  }

  @Override
  public RecordingTape open(
      CallId call, String recordingId, AudioFormat format, Instant startedAt) {
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
    FileTape tape = new FileTape(encoding, file, threads);
    open.removeIf(each -> each.done().isDone());
    open.add(tape);
    return tape;
  }

  @Override
  public CompletionStage<Void> store(CallId call, String recordingId, InputStream wav) {
    RecordingHeader header =
        new RecordingHeader(call, recordingId, Encoding.AS_IT_CAME, clock.instant());
    Path whole = shelf.whole(call, recordingId);
    return on(() -> {
          new StoredWav(disk, aead, masters, header, whole).write(wav);
          return call;
        })
        .thenAccept(stored -> {});
  }

  @Override
  public CompletionStage<List<Kept>> list() {
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
          kept.sort(Comparator.comparing(Kept::startedAt));
          return List.copyOf(kept);
        });
  }

  @Override
  public CompletionStage<RecordingFacts> facts(CallId call, String recordingId) {
    return on(
        () -> {
          try (ChunkReader reader = reader(call, recordingId)) {
            return reader.facts();
          }
        });
  }

  @Override
  public CompletionStage<InputStream> play(CallId call, String recordingId) {
    return on(
        () -> {
          long bytes;
          try (ChunkReader whole = reader(call, recordingId)) {
            RecordingFacts checked = whole.facts();
            bytes = checked.sha256().isEmpty() ? 0 : whole.audioBytes();
          }
          ChunkReader again = reader(call, recordingId);
          byte[] header =
              again.encoding().format().isPresent()
                  ? WavHeader.of(again.encoding(), bytes)
                  : new byte[0];
          return new PlayedRecording(again, header);
        });
  }

  @Override
  public CompletionStage<Void> delete(CallId call, String recordingId) {
    return on(() -> {
          Path file = known(call, recordingId);
          try (FileChannel channel = disk.open(file, Set.of(StandardOpenOption.WRITE))) {
            RecordingHeader.shred(channel);
          }
          Files.delete(file);
          Disk.makeDirectoryOf(file);
          return call;
        })
        .thenAccept(deleted -> {});
  }

  /** Wraps the keys of all recordings with the master key in use; says how many needed it. */
  public CompletionStage<Integer> rewrap() {
    return on(
        () -> {
          int moved = 0;
          for (Path file : shelf.all()) {
            try (FileChannel channel =
                disk.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE))) {
              moved += RecordingHeader.read(channel).rewrap(channel, aead, masters) ? 1 : 0;
            }
          }
          return moved;
        });
  }

  private ChunkReader reader(CallId call, String recordingId) throws IOException {
    Path file = known(call, recordingId);
    return new ChunkReader(disk, aead, masters, file, Shelf.isWhole(file));
  }

  private Path known(CallId call, String recordingId) throws IOException {
    return shelf
        .find(call, recordingId)
        .orElseThrow(() -> new IOException("there is no such recording"));
  }

  private <T> CompletableFuture<T> on(Callable<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      threads.execute(
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
    threads.shutdownNow();
  }

  private CompletableFuture<?>[] futures(int count) {
    return new CompletableFuture<?>[count];
  }
}
