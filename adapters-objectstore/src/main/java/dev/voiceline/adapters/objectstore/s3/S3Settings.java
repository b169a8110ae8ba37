package dev.voiceline.adapters.objectstore.s3;

import dev.voiceline.adapters.objectstore.Patience;
import dev.voiceline.adapters.objectstore.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * A bucket, and the way to it.
 *
 * @param bucket its name; it must be there
 * @param prefix of all names in it, such as {@code voiceline/}; may be empty
 * @param region such as {@code us-east-1}; stores that are not Amazon's mostly take any
 * @param endpoint of a store that is not Amazon's, such as {@code http://localhost:9000}
 * @param pathStyle whether the bucket stands in the path, as MinIO wants it, or in the host's name
 * @param key nothing for what Amazon's client finds itself: variables, files, the machine's role
 * @param patience with it
 */
public record S3Settings(
    String bucket,
    String prefix,
    String region,
    Optional<URI> endpoint,
    boolean pathStyle,
    Optional<Key> key,
    Patience patience) {
  /**
   * Who we are.
   *
   * @param id of the access key
   * @param secret its other half
   */
  public record Key(String id, Secret secret) {}
}
