package dev.voiceline.adapters.objectstore.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Writes what comes to a file that is not there yet, and takes it away again when it ends too
 * early. The JDK's client takes a connection that breaks for the end, so the length is compared.
 */
record WholeFile(Path into) implements ResponseTransformer<GetObjectResponse, Path> {
  @Override
  public Path transform(GetObjectResponse response, AbortableInputStream bytes) throws IOException {
    boolean whole = false;
    try {
      whole = Files.copy(bytes, into) == response.contentLength();
    } catch (IOException broke) {
      throw RetryableException.create("it broke off", broke);
    } finally {
      if (!whole) {
        Files.deleteIfExists(into);
      }
    }
    if (!whole) {
      throw RetryableException.create("it ended too early");
    }
    return into;
  }
}
