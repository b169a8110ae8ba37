package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bucket that nobody answers for: what waits for it is counted. */
class HealthOfRecordingsTest {
  private static final String YAML =
      """
      recording:
        mode: from_answer
        store: s3
        s3:
          bucket: clinic
          region: eu-west-1
          endpoint: http://127.0.0.1:9
          path_style: true
          access_key_id: STORE_ID
          secret_key: STORE_KEY
      """;

  @TempDir Path folder;

  @Test
  void recordingsThatWaitAreCounted() {
    try (TestServer server =
        TestServer.withYaml(
            folder,
            YAML,
            Map.of(
                "VOICELINE_DATA_DIR", folder.resolve("data").toString(),
                "STORE_ID", "id",
                "STORE_KEY", "hush"))) {
      assertThat(server.get("/voice/health").body()).contains(",\"recordings_waiting\":0}");
      TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
      phone.next("media");
      phone.stop();
      TestServer.await(
          () -> server.get("/voice/health").body().contains(",\"recordings_waiting\":1}"));
    }
  }
}
