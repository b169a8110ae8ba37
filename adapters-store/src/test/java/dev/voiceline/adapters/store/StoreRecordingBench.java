package dev.voiceline.adapters.store;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.tck.recording.RecordingBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The store as the kit of recordings sees it. */
record StoreRecordingBench(Rig rig, Path directory) implements RecordingBench {
  /** Magic, two key slots, length, encoding and time: the names follow. */
  private static final int BEFORE_NAMES = 8 + 2 * 76 + 2 + 1 + 8;

  @Override
  public RecordingTapes tapes() {
    return rig.store().recordings();
  }

  @Override
  public RecordingStore store() {
    return rig.store().recordings();
  }

  @Override
  public RecordingArchive archive() {
    return rig.store().recordings();
  }

  @Override
  public void dies() {
    rig.dies();
  }

  @Override
  public void diskStands() {
    rig.disk().stands();
  }

  @Override
  public void diskGoesOn() {
    rig.disk().goesOn();
  }

  @Override
  public void changes(CallId call, String recordingId, double part) {
    try (Stream<Path> files = Files.walk(directory)) {
      Path file =
          files
              .filter(each -> each.getFileName().toString().startsWith(recordingId + "."))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      int names = 2 + call.value().length() + 2 + recordingId.length();
      int first = BEFORE_NAMES + names;
      bytes[first + (int) Math.round(part * (bytes.length - 1 - first))] ^= 4;
      Files.write(file, bytes);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  @Override
  public boolean stored(byte[] bytes) {
    return rig.stored(bytes);
  }

  @Override
  public void close() {
    rig.close();
  }
}
