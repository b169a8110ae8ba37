package dev.voiceline.adapters.objectstore.s3;

import dev.voiceline.adapters.objectstore.Digests;
import dev.voiceline.adapters.objectstore.Requests;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.recording.SealedFilesFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket. A file is put with one request and its SHA-256; then the bucket is asked what
 * it has. Where it names neither that hash nor the MD5 as its tag, the file is read back.
 */
public final class S3Files implements SealedFiles {
  private static final String BYTES = "application/octet-stream";

  private final S3Settings settings;
  private final AwsCredentialsProvider credentials;
  private final S3Client client;
  private final Requests requests;

  /** In this bucket. Nothing is asked of it yet. */
  public S3Files(S3Settings settings) {
    this.settings = settings;
    this.credentials = S3Clients.credentials(settings);
    this.client = S3Clients.client(settings, credentials);
    this.requests = new Requests("voiceline-s3", new S3Failures());
  }

  @Override
  public CompletionStage<Void> put(String name, Content content) {
    return send(() -> {
          Digests sent = Digests.of(content);
          put(name, content, sent);
          compare(name, sent);
          return name;
        })
        .thenAccept(kept -> {});
  }

  private void put(String name, Content content, Digests sent) {
    String hash = Base64.getEncoder().encodeToString(sent.sha256());
    client.putObject(
        request ->
            request
                .bucket(settings.bucket())
                .key(key(name))
                .contentLength(sent.length())
                .contentType(BYTES)
                .checksumSHA256(hash),
        RequestBody.fromContentProvider(() -> open(content), sent.length(), BYTES));
  }

  private static InputStream open(Content content) {
    try {
      return content.open();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void compare(String name, Digests sent) throws IOException {
    HeadObjectResponse head =
        client.headObject(
            request ->
                request
                    .bucket(settings.bucket())
                    .key(key(name))
                    .checksumMode(ChecksumMode.ENABLED));
    if (head.contentLength() != sent.length() || !(vouchedFor(head, sent) || same(name, sent))) {
      client.deleteObject(request -> request.bucket(settings.bucket()).key(key(name)));
      throw new SealedFilesFailure(
          SealedFilesFailure.Why.CHANGED, "the S3 bucket does not have what was sent.");
    }
  }

  /** By its SHA-256, or by a tag that is the MD5, as it is where the bucket does not encrypt. */
  private static boolean vouchedFor(HeadObjectResponse head, Digests sent) {
    return Base64.getEncoder().encodeToString(sent.sha256()).equals(head.checksumSHA256())
        || ('"' + HexFormat.of().formatHex(sent.md5()) + '"').equals(head.eTag());
  }

  private boolean same(String name, Digests sent) throws IOException {
    try (InputStream bytes =
        client.getObject(request -> request.bucket(settings.bucket()).key(key(name)))) {
      return Digests.of(bytes).same(sent);
    }
  }

  @Override
  public CompletionStage<Void> get(String name, Path into) {
    return send(() ->
            client.getObject(
                request -> request.bucket(settings.bucket()).key(key(name)), new WholeFile(into)))
        .thenAccept(arrived -> {});
  }

  @Override
  public CompletionStage<Void> delete(String name) {
    return send(() ->
            client.deleteObject(request -> request.bucket(settings.bucket()).key(key(name))))
        .thenAccept(gone -> {});
  }

  @Override
  public CompletionStage<List<String>> list(String beginning, int atMost) {
    return send(
        () ->
            client
                .listObjectsV2Paginator(
                    request ->
                        request
                            .bucket(settings.bucket())
                            .prefix(key(beginning))
                            .maxKeys(Math.min(1_000, atMost)))
                .contents()
                .stream()
                .limit(atMost)
                .map(S3Object::key)
                .map(key -> key.substring(settings.prefix().length()))
                .toList());
  }

  private <T> CompletionStage<T> send(Requests.Request<T> request) {
    return requests.send(
        () -> {
          try {
            credentials.resolveCredentials();
          } catch (SdkClientException none) {
            throw S3Failures.noCredentials();
          }
          return request.send();
        });
  }

  private String key(String name) {
    return settings.prefix() + name;
  }

  @Override
  public void close() {
    client.close();
    requests.close();
  }
}
