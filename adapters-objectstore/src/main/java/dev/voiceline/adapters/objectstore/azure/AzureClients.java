package dev.voiceline.adapters.objectstore.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.voiceline.adapters.objectstore.Patience;
import java.time.Duration;

/** Microsoft's client, as we want it. */
final class AzureClients {
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private AzureClients() {}

  /**
   * The client of a container.
   *
   * @throws IllegalArgumentException for a connection string that is none
   */
  static BlobContainerClient client(AzureSettings settings) {
    Patience patience = settings.patience();
    BlobContainerClientBuilder builder =
        new BlobContainerClientBuilder()
            .httpClient(http(patience))
            .retryOptions(
                new RequestRetryOptions(
                    RetryPolicyType.EXPONENTIAL,
                    patience.attempts(),
                    Patience.LONGEST,
                    FIRST_WAIT,
                    LONGEST_WAIT,
                    null));
    AzureAccess access = settings.access();
    if (access instanceof AzureAccess.ConnectionString whole) {
      builder.connectionString(whole.value().value());
    } else if (access instanceof AzureAccess.Sas sas) {
      builder.endpoint(sas.endpoint().toString()).sasToken(sas.token().value());
    } else if (access instanceof AzureAccess.AccountKey key) {
      builder
          .endpoint(key.endpoint().toString())
          .credential(new StorageSharedKeyCredential(key.account(), key.key().value()));
    }
    return builder.containerName(settings.container()).buildClient();
  }

  private static HttpClient http(Patience patience) {
    return new JdkHttpClientBuilder()
        .connectionTimeout(patience.connection())
        .writeTimeout(patience.silence())
        .responseTimeout(patience.silence())
        .readTimeout(patience.silence())
        .build();
  }
}
