package dev.voiceline.adapters.store;

import dev.voiceline.tck.recording.RecordingBench;
import dev.voiceline.tck.recording.RecordingsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The rules of recordings, in files. */
class FileRecordingsTest extends RecordingsContract {
  @TempDir Path directory;

  @Override
  protected RecordingBench newBench() {
    return new StoreRecordingBench(Rig.sqlite(directory), directory);
  }
}
