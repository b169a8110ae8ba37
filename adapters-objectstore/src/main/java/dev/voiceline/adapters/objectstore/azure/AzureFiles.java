package dev.voiceline.adapters.objectstore.azure;

import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.DeleteSnapshotsOptionType;
import com.azure.storage.blob.models.DownloadRetryOptions;
import com.azure.storage.blob.models.ListBlobsOptions;
import dev.voiceline.adapters.objectstore.Digests;
import dev.voiceline.adapters.objectstore.Patience;
import dev.voiceline.adapters.objectstore.Requests;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.recording.SealedFilesFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Files in a container. Every request that carries bytes carries their MD5, which the service
 * checks; then it is asked what it has. Where it names no MD5, the file is read back.
 */
public final class AzureFiles implements SealedFiles {
  private static final int MOST_PER_PAGE = 5_000;

  private final AzureSettings settings;
  private final BlobContainerClient client;
  private final BlockUpload upload;
  private final Requests requests;

  /**
   * In this container. Nothing is asked of it yet.
   *
   * @throws IllegalArgumentException for a connection string that is none
   */
  public AzureFiles(AzureSettings settings) {
    this.settings = settings;
    this.client = AzureClients.client(settings);
    this.upload = new BlockUpload(settings.blockBytes());
    this.requests = new Requests("voiceline-azure", new AzureFailures());
  }

  @Override
  public CompletionStage<Void> put(String name, Content content) {
    return requests
        .send(
            () -> {
              Digests sent = Digests.of(content);
              upload.put(blob(name), content, sent);
              compare(blob(name), sent);
              return name;
            })
        .thenAccept(kept -> {});
  }

  private static void compare(BlobClient blob, Digests sent) throws IOException {
    BlobProperties has = blob.getProperties();
    boolean vouchedFor =
        Optional.ofNullable(has.getContentMd5())
            .filter(md5 -> Arrays.equals(md5, sent.md5()))
            .isPresent();
    if (has.getBlobSize() != sent.length() || !(vouchedFor || same(blob, sent))) {
      delete(blob);
      throw new SealedFilesFailure(
          SealedFilesFailure.Why.CHANGED, "the Azure container does not have what was sent.");
    }
  }

  private static boolean same(BlobClient blob, Digests sent) throws IOException {
    try (InputStream bytes = blob.openInputStream()) {
      return Digests.of(bytes).same(sent);
    }
  }

  @Override
  public CompletionStage<Void> get(String name, Path into) {
    return requests
        .send(
            () -> {
              bring(blob(name), into);
              return into;
            })
        .thenAccept(arrived -> {});
  }

  private void bring(BlobClient blob, Path into) throws IOException {
    DownloadRetryOptions again =
        new DownloadRetryOptions().setMaxRetryRequests(settings.patience().attempts() - 1);
    boolean whole = false;
    try (OutputStream file = Files.newOutputStream(into, StandardOpenOption.CREATE_NEW)) {
      blob.downloadStreamWithResponse(
          file, null, again, null, false, Patience.LONGEST, Context.NONE);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(into);
      }
    }
  }

  @Override
  public CompletionStage<Void> delete(String name) {
    return requests.send(() -> delete(blob(name))).thenAccept(gone -> {});
  }

  private static boolean delete(BlobClient blob) {
    return blob.deleteIfExistsWithResponse(
            DeleteSnapshotsOptionType.INCLUDE, null, Patience.LONGEST, Context.NONE)
        .getValue();
  }

  @Override
  public CompletionStage<List<String>> list(String beginning, int atMost) {
    ListBlobsOptions options =
        new ListBlobsOptions()
            .setPrefix(settings.prefix() + beginning)
            .setMaxResultsPerPage(Math.min(MOST_PER_PAGE, atMost));
    return requests.send(
        () ->
            client.listBlobs(options, Patience.LONGEST).stream()
                .limit(atMost)
                .map(BlobItem::getName)
                .map(name -> name.substring(settings.prefix().length()))
                .toList());
  }

  private BlobClient blob(String name) {
    return client.getBlobClient(settings.prefix() + name);
  }

  @Override
  public void close() {
    requests.close();
  }
}
