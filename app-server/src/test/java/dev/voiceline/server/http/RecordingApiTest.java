package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.recording.RecordingTape;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.rig.TestServer;
import dev.voiceline.server.store.ServerStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings over HTTP, of a store with a few. */
class RecordingApiTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final Map<String, String> SHOWN = Map.of("Authorization", "Bearer " + TOKEN);
  private static final CallId CALL = new CallId("CA1");
  private static final String PATH = "/calls/CA1/recordings";

  @TempDir private Path data;

  private Map<String, String> settings() {
    return Map.of(
        "VOICELINE_DATA_DIR",
        data.toString(),
        "VOICELINE_DB_URL",
        "jdbc:sqlite:" + data.resolve("voiceline.db"),
        "VOICELINE_API_TOKEN",
        TOKEN);
  }

  /** One that plays, one that was deleted, one that somebody has changed. */
  private TestServer server() throws IOException {
    try (SystemTime time = new SystemTime();
        ServerStore store =
            ServerStore.open(
                    ServerSettings.of(settings()).storage(), time, new ServerLog(x -> {}, time))
                .orElseThrow()) {
      for (String id : new String[] {"s1", "s2", "s3"}) {
        record(store, id);
      }
      store.archive().delete(CALL, "s2").toCompletableFuture().join();
    }
    Path changed = data.resolve("recordings").resolve("CA1").resolve("s3.vlr");
    byte[] bytes = Files.readAllBytes(changed);
    bytes[bytes.length / 2] ^= 1;
    Files.write(changed, bytes);
    return TestServer.withAccount(settings());
  }

  private static void record(ServerStore store, String id) {
    RecordingTape tape = store.tapes().open(CALL, id, AudioFormat.PCMU_8K, Instant.EPOCH);
    for (int i = 0; i < 100; i++) {
      tape.append(new byte[160], new byte[160]);
    }
    tape.close().toCompletableFuture().join();
  }

  @Test
  void whatPlaysIsPlayedAndWhatDoesNotSaysWhy() throws IOException {
    try (TestServer server = server()) {
      HttpResponse<String> played = server.get(PATH + "/s1", SHOWN);
      assertThat(played.statusCode()).isEqualTo(200);
      assertThat(played.body()).startsWith("RIFF");
      assertThat(played.headers().firstValue("Content-Type")).hasValue("audio/wav");
      assertThat(played.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(server.get(PATH + "/s2", SHOWN).statusCode()).isEqualTo(410);
      HttpResponse<String> changed = server.get(PATH + "/s3", SHOWN);
      assertThat(changed.statusCode()).isEqualTo(500);
      assertThat(changed.body()).contains("The recording was changed");
      assertThat(server.get(PATH + "/s4", SHOWN).statusCode()).isEqualTo(404);
      assertThat(server.get("/calls/CA9/recordings/s1", SHOWN).statusCode()).isEqualTo(404);
      assertThat(server.get(PATH, SHOWN).body())
          .contains("\"id\":\"s1\"", "\"error\":\"changed\"")
          .doesNotContain("\"id\":\"s2\"");
      assertThat(server.get("/calls/CA9/recordings", SHOWN).body())
          .isEqualTo("{\"call\":\"CA9\",\"recordings\":[]}");
    }
  }

  @Test
  void manyAtOnceArePlayedOrToldToComeAgain() throws IOException {
    try (TestServer server = server()) {
      int[] statuses =
          IntStream.range(0, 60)
              .parallel()
              .map(any -> server.get(PATH + "/s1", SHOWN).statusCode())
              .toArray();
      assertThat(statuses).contains(200);
      assertThat(Arrays.stream(statuses)).allMatch(status -> status == 200 || status == 503);
    }
  }

  @Test
  void whoeverGuessesTokensHearsNothingAndIsToldToStop() throws IOException {
    try (TestServer server = server()) {
      Map<String, String> wrong = Map.of("Authorization", "Bearer " + "0".repeat(32));
      assertThat(server.get(PATH + "/s1").statusCode()).isEqualTo(401);
      int[] guesses =
          IntStream.range(0, 60).map(any -> server.get(PATH + "/s1", wrong).statusCode()).toArray();
      assertThat(guesses).startsWith(401).contains(429).containsOnly(401, 429);
      assertThat(server.get(PATH + "/s1", SHOWN).statusCode()).isEqualTo(200);
      assertThat(server.getOnMediaPort(PATH + "/s1").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void withoutATokenSetNobodyHearsAnything() {
    try (TestServer server = TestServer.withAccount()) {
      assertThat(server.get(PATH + "/s1", SHOWN).statusCode()).isEqualTo(404);
      TestServer.await(
          () -> server.lines().stream().anyMatch(line -> line.contains("VOICELINE_API_TOKEN")));
    }
  }

  @Test
  void whereNothingIsKeptThatIsSaid() {
    try (TestServer server = TestServer.withAccount(Map.of("VOICELINE_API_TOKEN", TOKEN))) {
      HttpResponse<String> answer = server.get(PATH, SHOWN);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("VOICELINE_DB_URL is off");
    }
  }
}
