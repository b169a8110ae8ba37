package dev.voiceline.adapters.store;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTapes;
import dev.voiceline.tck.recording.RecordingBench;

/** The store as the kit of recordings sees it, once they are in an object store. */
record ElsewhereBench(Rig rig, MemoryFiles files) implements RecordingBench {
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
    rig.settleRecordings();
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
    rig.settleRecordings();
    files
        .files()
        .replaceAll(
            (name, bytes) -> {
              byte[] changed = bytes.clone();
              changed[(int) Math.round(part * (changed.length - 1))] ^= 4;
              return name.startsWith(call.value() + "/" + recordingId) ? changed : bytes;
            });
  }

  @Override
  public boolean stored(byte[] bytes) {
    return rig.stored(bytes)
        || files.files().values().stream().anyMatch(file -> Bytes.contain(file, bytes));
  }

  @Override
  public void close() {
    rig.close();
  }
}
