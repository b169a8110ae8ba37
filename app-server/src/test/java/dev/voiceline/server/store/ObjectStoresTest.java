package dev.voiceline.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.objectstore.Patience;
import dev.voiceline.adapters.objectstore.Secret;
import dev.voiceline.adapters.objectstore.azure.AzureAccess;
import dev.voiceline.adapters.objectstore.azure.AzureSettings;
import dev.voiceline.adapters.objectstore.s3.S3Settings;
import dev.voiceline.adapters.store.recording.RecordingsElsewhere;
import dev.voiceline.core.recording.SealedFiles;
import dev.voiceline.core.recording.SealedFilesFailure;
import dev.voiceline.server.config.RecordingPlace;
import dev.voiceline.tck.Settling;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObjectStoresTest {
  private static final Secret SECRET = new Secret("aHVzaCBodXNo");

  @Test
  void recordingsThatStayNeedNone() {
    assertThat(ObjectStores.of(new RecordingPlace.Here())).isEmpty();
  }

  @Test
  void bothKindsAreAskedAtTheirAddress() throws IOException {
    URI nobody = nobody();
    Patience once = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), 1);
    S3Settings bucket =
        new S3Settings(
            "clinic",
            "",
            "us-east-1",
            Optional.of(nobody),
            true,
            Optional.of(new S3Settings.Key("id", SECRET)),
            once);
    AzureAccess access = new AzureAccess.AccountKey(nobody.resolve("/clinic"), "clinic", SECRET);
    AzureSettings container =
        new AzureSettings("clinic", "", access, AzureSettings.BLOCK, once);
    assertThat(trouble(new RecordingPlace.Bucket(bucket)))
        .isEqualTo("the S3 bucket does not answer.");
    assertThat(trouble(new RecordingPlace.Container(container)))
        .isEqualTo("the Azure container does not answer.");
  }

  @Test
  void aConnectionStringThatIsNoneIsRefusedAndNotShown() {
    AzureAccess access = new AzureAccess.ConnectionString(new Secret("hush"));
    AzureSettings settings =
        new AzureSettings("clinic", "", access, AzureSettings.BLOCK, Patience.USUAL);
    assertThatThrownBy(() -> ObjectStores.of(new RecordingPlace.Container(settings)))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith("The access of recording.azure is malformed")
        .hasMessageNotContaining("hush");
  }

  private static String trouble(RecordingPlace place) {
    RecordingsElsewhere elsewhere = ObjectStores.of(place).orElseThrow();
    try (SealedFiles files = elsewhere.files()) {
      Throwable failure =
          new Settling(Duration.ofSeconds(20)).failureOf("a failure", files.list("", 1));
      assertThat(failure).isInstanceOf(SealedFilesFailure.class);
      return failure.getMessage();
    }
  }

  /** An address where nobody listens any more. */
  private static URI nobody() throws IOException {
    try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + once.getLocalPort());
    }
  }
}
