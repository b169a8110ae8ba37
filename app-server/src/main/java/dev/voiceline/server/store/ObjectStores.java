package dev.voiceline.server.store;

import dev.voiceline.adapters.objectstore.azure.AzureFiles;
import dev.voiceline.adapters.objectstore.azure.AzureSettings;
import dev.voiceline.adapters.objectstore.s3.S3Files;
import dev.voiceline.adapters.store.recording.RecordingsElsewhere;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.server.config.RecordingPlace;
import java.util.Optional;

/** The object store that the settings name. */
final class ObjectStores {
  private ObjectStores() {}

  /** Nothing when recordings stay here. Asks nothing of anybody yet. */
  static Optional<RecordingsElsewhere> of(RecordingPlace place) {
    if (place instanceof RecordingPlace.Bucket bucket) {
      return Optional.of(RecordingsElsewhere.in(new S3Files(bucket.settings())));
    }
    if (place instanceof RecordingPlace.Container container) {
      return Optional.of(RecordingsElsewhere.in(azure(container.settings())));
    }
    return Optional.empty();
  }

  private static SealedFiles azure(AzureSettings settings) {
    try {
      return new AzureFiles(settings);
    } catch (IllegalArgumentException malformed) {
      throw new StoreUnavailable(
          "The access of recording.azure is malformed: copy the connection string, or the account's key,"
              + " whole from Azure's portal.");
    }
  }
}
