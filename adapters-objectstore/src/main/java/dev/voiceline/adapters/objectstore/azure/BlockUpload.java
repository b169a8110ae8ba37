package dev.voiceline.adapters.objectstore.azure;

import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.options.BlockBlobCommitBlockListOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import com.azure.storage.blob.specialized.BlockBlobClient;
import dev.voiceline.adapters.objectstore.Digests;
import dev.voiceline.adapters.objectstore.Patience;
import dev.voiceline.core.recording.SealedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Sends a file: a short one whole, a long one block by block, of which nothing can be seen before
 * the list of all is committed. One block is in memory at a time.
 *
 * @param blockBytes of a block
 */
record BlockUpload(int blockBytes) {
  /** Blocks until it is there. */
  void put(BlobClient blob, SealedFiles.Content content, Digests digests) throws IOException {
    BlockBlobClient blocks = blob.getBlockBlobClient();
    try (InputStream bytes = content.open()) {
      if (digests.length() <= blockBytes) {
        putWhole(blocks, bytes.readAllBytes(), digests);
      } else {
        putBlocks(blocks, bytes, digests);
      }
    }
  }

  private static void putWhole(BlockBlobClient blob, byte[] bytes, Digests digests) {
    BlockBlobSimpleUploadOptions options =
        new BlockBlobSimpleUploadOptions(BinaryData.fromBytes(bytes))
            .setContentMd5(digests.md5())
            .setHeaders(headers(digests));
    blob.uploadWithResponse(options, Patience.LONGEST, Context.NONE);
  }

  private void putBlocks(BlockBlobClient blob, InputStream bytes, Digests digests)
      throws IOException {
    List<String> names = new ArrayList<>();
    byte[] block = bytes.readNBytes(blockBytes);
    while (block.length > 0) {
      String name = name(names.size());
      blob.stageBlockWithResponse(
          name,
          new ByteArrayInputStream(block),
          block.length,
          Digests.md5(block),
          null,
          Patience.LONGEST,
          Context.NONE);
      names.add(name);
      block = bytes.readNBytes(blockBytes);
    }
    blob.commitBlockListWithResponse(
        new BlockBlobCommitBlockListOptions(names).setHeaders(headers(digests)),
        Patience.LONGEST,
        Context.NONE);
  }

  /** The service keeps it beside the file. */
  private static BlobHttpHeaders headers(Digests digests) {
    return new BlobHttpHeaders()
        .setContentMd5(digests.md5())
        .setContentType("application/octet-stream");
  }

  /** All of the same length, as the service wants it. */
  private static String name(int number) {
    byte[] digits = String.format(Locale.ROOT, "%08d", number).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(digits);
  }
}
