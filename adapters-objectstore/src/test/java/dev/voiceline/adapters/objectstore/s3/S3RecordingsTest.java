package dev.voiceline.adapters.objectstore.s3;

import dev.voiceline.adapters.objectstore.ArchiveBench;
import dev.voiceline.adapters.objectstore.FakeStore;
import dev.voiceline.tck.recording.RecordingBench;
import dev.voiceline.tck.recording.RecordingsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The rules of recordings that end up in a bucket. */
class S3RecordingsTest extends RecordingsContract {
  @TempDir Path directory;

  @Override
  protected RecordingBench newBench() {
    FakeStore fake = new FakeBucket();
    return new ArchiveBench(directory, fake, patience -> S3FilesTest.files(fake, patience));
  }
}
