package dev.voiceline.adapters.objectstore.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.objectstore.FakeStore;
import dev.voiceline.adapters.objectstore.Patience;
import dev.voiceline.adapters.objectstore.SealedFilesRules;
import dev.voiceline.adapters.objectstore.Secret;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.tck.Settling;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of sealed files, in a container. */
class AzureFilesTest extends SealedFilesRules {
  /** So that tests send one, two and four blocks. */
  private static final int BLOCK = 100_000;

  static SealedFiles files(FakeStore fake, Patience patience) {
    URI endpoint = ((FakeContainer) fake).endpoint();
    return files(
        new AzureAccess.AccountKey(endpoint, FakeContainer.ACCOUNT, new Secret(FakeContainer.KEY)),
        patience);
  }

  private static SealedFiles files(AzureAccess access, Patience patience) {
    return new AzureFiles(
        new AzureSettings(FakeContainer.NAME, "voiceline/", access, BLOCK, patience));
  }

  @Override
  protected FakeStore newStore() {
    return new FakeContainer();
  }

  @Override
  protected SealedFiles open(FakeStore fake, Patience patience) {
    return files(fake, patience);
  }

  @Test
  void everyAccessLetsIn() {
    try (FakeContainer fake = new FakeContainer()) {
      String whole =
          "DefaultEndpointsProtocol=http;AccountName=%s;AccountKey=%s;BlobEndpoint=%s"
              .formatted(FakeContainer.ACCOUNT, FakeContainer.KEY, fake.endpoint());
      List<AzureAccess> ways =
          List.of(
              new AzureAccess.ConnectionString(new Secret(whole)),
              new AzureAccess.Sas(fake.endpoint(), new Secret(FakeContainer.SAS)));
      for (AzureAccess way : ways) {
        try (SealedFiles files = files(way, PATIENCE)) {
          Settling settling = new Settling(Duration.ofSeconds(20));
          assertThat(settling.valueOf("no names", files.list("", 10))).isEmpty();
        }
      }
      assertThat(fake.offences()).isEmpty();
    }
  }
}
