package dev.voiceline.tck.recording;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingFacts;
import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.core.recording.RecordingRefusal.Why;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.recording.RecordingTapes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Correct recordings in memory, one at a time. Broken ones replace their parts. */
class InMemoryRecordings implements RecordingTapes, RecordingStore, RecordingArchive {
  /** What is kept: an audio file, or what the network made. */
  record Keeping(Kept name, InMemoryTape tape, Optional<byte[]> asItCame) {}

  Optional<Keeping> kept = Optional.empty();
  volatile boolean stands;
  private final Set<String> deleted = new HashSet<>();
  private boolean changed;

  @Override
  public RecordingTape open(
      CallId call, String recordingId, AudioFormat format, Instant startedAt) {
    InMemoryTape tape = newTape(format);
    changed = false;
    kept = Optional.of(new Keeping(new Kept(call, recordingId, startedAt), tape, Optional.empty()));
    return tape;
  }

  InMemoryTape newTape(AudioFormat format) {
    return new InMemoryTape(format);
  }

  @Override
  public CompletionStage<Void> store(CallId call, String recordingId, InputStream wav) {
    try (wav) {
      InMemoryTape none = new InMemoryTape(AudioFormat.PCMU_8K);
      byte[] bytes = replacing(wav.readAllBytes());
      kept =
          Optional.of(
              new Keeping(new Kept(call, recordingId, Instant.EPOCH), none, Optional.of(bytes)));
      return CompletableFuture.completedFuture(null);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  byte[] replacing(byte[] bytes) {
    return bytes;
  }

  @Override
  public CompletionStage<List<Kept>> list() {
    return CompletableFuture.completedFuture(kept.map(Keeping::name).stream().toList());
  }

  @Override
  public CompletionStage<RecordingFacts> facts(CallId call, String recordingId) {
    return known(call, recordingId).thenApply(each -> each.tape().facts());
  }

  @Override
  public CompletionStage<InputStream> play(CallId call, String recordingId) {
    return known(call, recordingId)
        .thenApply(each -> each.asItCame().orElseGet(() -> each.tape().wav()))
        .thenApply(ByteArrayInputStream::new);
  }

  private CompletionStage<Keeping> known(CallId call, String recordingId) {
    Optional<Keeping> found =
        kept.filter(each -> each.name().call().equals(call))
            .filter(each -> each.name().recordingId().equals(recordingId));
    if (found.isPresent() && !isBroken()) {
      return CompletableFuture.completedFuture(found.get());
    }
    Why missing = deleted.contains(recordingId) ? Why.DELETED : Why.UNKNOWN;
    return CompletableFuture.failedFuture(refusal(found.isPresent() ? Why.CHANGED : missing));
  }

  IOException refusal(Why why) {
    return new RecordingRefusal(why);
  }

  boolean isBroken() {
    return changed;
  }

  @Override
  public CompletionStage<Void> delete(CallId call, String recordingId) {
    kept = Optional.empty();
    deleted.add(recordingId);
    return CompletableFuture.completedFuture(null);
  }

  void changes() {
    changed = true;
  }

  void dies() {
    kept.ifPresent(each -> each.tape().dies());
  }

  byte[] onDisk() {
    return kept.map(each -> seal(each.tape().wav())).orElse(new byte[0]);
  }

  byte[] seal(byte[] clear) {
    byte[] sealed = Arrays.copyOf(clear, clear.length);
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] ^= (byte) (i * 31);
    }
    return sealed;
  }
}
