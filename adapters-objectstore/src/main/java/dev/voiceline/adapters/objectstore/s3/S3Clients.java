package dev.voiceline.adapters.objectstore.s3;

import dev.voiceline.adapters.objectstore.Patience;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Amazon's client, as we want it. */
final class S3Clients {
  private S3Clients() {}

  static AwsCredentialsProvider credentials(S3Settings settings) {
    return settings
        .key()
        .<AwsCredentialsProvider>map(
            key ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(key.id(), key.secret().value())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  /**
   * It adds no checksums of its own, and sends in one piece: what speaks like S3 knows neither
   * trailers nor signed chunks everywhere.
   */
  static S3Client client(S3Settings settings, AwsCredentialsProvider credentials) {
    Patience patience = settings.patience();
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(credentials)
            .forcePathStyle(settings.pathStyle())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(patience.connection())
                    .socketTimeout(patience.silence()))
            .overrideConfiguration(
                client ->
                    client
                        .apiCallTimeout(Patience.LONGEST)
                        .retryStrategy(
                            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(patience.attempts())
                                .build()));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
