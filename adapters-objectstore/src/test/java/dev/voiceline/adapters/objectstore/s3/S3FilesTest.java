package dev.voiceline.adapters.objectstore.s3;

import dev.voiceline.adapters.objectstore.FakeStore;
import dev.voiceline.adapters.objectstore.Patience;
import dev.voiceline.adapters.objectstore.SealedFilesRules;
import dev.voiceline.adapters.objectstore.Secret;
import dev.voiceline.core.recording.SealedFiles;
import java.util.Optional;

/** The rules of sealed files, in a bucket. */
class S3FilesTest extends SealedFilesRules {
  static SealedFiles files(FakeStore fake, Patience patience) {
    return new S3Files(
        new S3Settings(
            FakeBucket.NAME,
            "voiceline/",
            FakeBucket.REGION,
            Optional.of(fake.address()),
            true,
            Optional.of(new S3Settings.Key(FakeBucket.KEY_ID, new Secret(FakeBucket.SECRET))),
            patience));
  }

  @Override
  protected FakeStore newStore() {
    return new FakeBucket();
  }

  @Override
  protected SealedFiles open(FakeStore fake, Patience patience) {
    return files(fake, patience);
  }
}
