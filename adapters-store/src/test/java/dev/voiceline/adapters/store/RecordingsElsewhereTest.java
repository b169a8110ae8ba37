package dev.voiceline.adapters.store;

import dev.voiceline.tck.recording.RecordingBench;
import dev.voiceline.tck.recording.RecordingsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The rules of recordings, in an object store. */
class RecordingsElsewhereTest extends RecordingsContract {
  @TempDir Path directory;

  @Override
  protected RecordingBench newBench() {
    MemoryFiles files = new MemoryFiles();
    return new ElsewhereBench(Rig.sqlite(directory, files), files);
  }
}
