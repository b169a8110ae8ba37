package dev.voiceline.adapters.objectstore.azure;

import dev.voiceline.adapters.objectstore.ArchiveBench;
import dev.voiceline.adapters.objectstore.FakeStore;
import dev.voiceline.tck.recording.RecordingBench;
import dev.voiceline.tck.recording.RecordingsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The rules of recordings that end up in a container. */
class AzureRecordingsTest extends RecordingsContract {
  @TempDir Path directory;

  @Override
  protected RecordingBench newBench() {
    FakeStore fake = new FakeContainer();
    return new ArchiveBench(directory, fake, patience -> AzureFilesTest.files(fake, patience));
  }
}
