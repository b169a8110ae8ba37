package dev.voiceline.tck.recording;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.core.recording.RecordingStore;
import dev.voiceline.core.recording.RecordingTapes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Recordings in memory, and their switches. */
record InMemoryRecordingBench(InMemoryRecordings adapter, Duration patience)
    implements RecordingBench {
  @Override
  public RecordingTapes tapes() {
    return adapter;
  }

  @Override
  public RecordingStore store() {
    return adapter;
  }

  @Override
  public RecordingArchive archive() {
    return adapter;
  }

  @Override
  public void dies() {
    adapter.dies();
  }

  @Override
  public void diskStands() {
    adapter.stands = true;
  }

  @Override
  public void diskGoesOn() {
    adapter.stands = false;
  }

  @Override
  public void changes(CallId call, String recordingId, double part) {
    adapter.changes();
  }

  @Override
  public boolean stored(byte[] bytes) {
    return text(adapter.onDisk()).contains(text(bytes));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    adapter.stands = false;
  }
}
