package dev.voiceline.server.config;

import dev.voiceline.adapters.objectstore.azure.AzureSettings;
import dev.voiceline.adapters.objectstore.s3.S3Settings;

/** Where recordings go when their calls are over. */
public sealed interface RecordingPlace {
  /** They stay in the data directory. */
  record Here() implements RecordingPlace {}

  /** Into a bucket of S3, or of what speaks like it. */
  record Bucket(S3Settings settings) implements RecordingPlace {}

  /** Into a container of Azure Blob Storage. */
  record Container(AzureSettings settings) implements RecordingPlace {}
}
