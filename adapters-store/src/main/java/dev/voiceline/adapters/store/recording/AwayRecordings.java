package dev.voiceline.adapters.store.recording;

import dev.voiceline.adapters.store.disk.Disk;
import dev.voiceline.adapters.store.journal.Readers;
import dev.voiceline.adapters.store.sealing.Aead;
import dev.voiceline.adapters.store.sealing.MasterKeys;
import dev.voiceline.adapters.store.sealing.WrappedKey;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive.Kept;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.core.recording.SealedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;

/**
 * Recordings in an object store. One that is asked for is brought here, still sealed, and its copy
 * goes away when it was read.
 */
final class AwayRecordings {
  private static final int AT_ONCE = 500;

  private final Disk disk;
  private final Aead aead;
  private final MasterKeys masters;
  private final Shelf shelf;
  private final FileRecordings local;
  private final SealedFiles files;
  private final Readers readers;
  private final ElsewhereRows rows;

  AwayRecordings(
      Disk disk,
      Aead aead,
      MasterKeys masters,
      Shelf shelf,
      FileRecordings local,
      SealedFiles files,
      Readers readers,
      ElsewhereRows rows) {
    this.disk = disk;
    this.aead = aead;
    this.masters = masters;
    this.shelf = shelf;
    this.local = local;
    this.files = files;
    this.readers = readers;
    this.rows = rows;
  }

  CompletionStage<List<Kept>> list() {
    return readers.read(handle -> rows.all(handle).stream().map(Elsewhere::kept).toList());
  }

  CompletionStage<RecordingFacts> facts(CallId call, String recordingId) {
    return brought(call, recordingId, this::facts);
  }

  CompletionStage<InputStream> play(CallId call, String recordingId) {
    return brought(call, recordingId, PlayedRecording::checked);
  }

  private RecordingFacts facts(PlayedRecording.Opening opening) throws IOException {
    try (ChunkReader reader = opening.open()) {
      return reader.facts();
    }
  }

  private interface Reading<T> {
    T of(PlayedRecording.Opening opening) throws IOException;
  }

  private <T> CompletionStage<T> brought(CallId call, String recordingId, Reading<T> reading) {
    return find(call, recordingId)
        .thenCompose(
            found ->
                Absence.elseFrom(
                    brought(found, reading),
                    () -> find(call, recordingId).thenCompose(next -> brought(next, reading))));
  }

  private CompletionStage<Elsewhere> find(CallId call, String recordingId) {
    return readers.read(
        handle -> rows.find(handle, call, recordingId).orElseThrow(NoSuchRecording::unknown));
  }

  /** Fails with an absence when its file is not there: another one may have replaced it. */
  private <T> CompletionStage<T> brought(Elsewhere recording, Reading<T> reading) {
    Path copy = shelf.passing();
    return local
        .on(() -> prepared(copy))
        .thenCompose(place -> files.get(recording.file(), place))
        .thenCompose(arrived -> local.on(() -> read(recording, copy, reading)));
  }

  private static Path prepared(Path copy) throws IOException {
    Disk.makeDirectoryOf(copy);
    return copy;
  }

  /** Whoever plays it has it open: the copy's name may go at once. */
  private <T> T read(Elsewhere recording, Path copy, Reading<T> reading) throws IOException {
    try {
      try (InputStream content = Files.newInputStream(copy)) {
        if (!SealedCopy.sha256(content).equals(recording.sha256())) {
          throw new RecordingRefusal(RecordingRefusal.Why.CHANGED);
        }
      }
      SecretKey key = masters.unwrap(aead, recording.key(), recording.owner());
      return reading.of(
          () -> new ChunkReader(disk, aead, (header, file) -> key, copy, recording.whole()));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  CompletionStage<Integer> rewrap() {
    return readers.write(this::rewrapSome).thenCompose(this::rewrapMore);
  }

  private CompletionStage<Integer> rewrapMore(int moved) {
    return moved == 0
        ? CompletableFuture.completedStage(0)
        : rewrap().thenApply(later -> moved + later);
  }

  private int rewrapSome(Handle handle) {
    int moved = 0;
    for (Elsewhere each : rows.wrappedByOthers(handle, masters.current().id(), AT_ONCE)) {
      SecretKey key = masters.unwrap(aead, each.key(), each.owner());
      WrappedKey anew = masters.wrap(aead, key, each.owner());
      moved += rows.rewrap(handle, each, anew);
    }
    return moved;
  }
}
