package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestServer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallApiLimitTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  @Test
  void whoeverGuessesTokensIsToldToStopAndWhoeverHasTheRightOneIsHeard() {
    try (TestServer server = TestServer.withAccount(Map.of("VOICELINE_API_TOKEN", TOKEN))) {
      int[] guesses = IntStream.range(0, 60).map(any -> order(server, "wrong")).toArray();
      assertThat(guesses).startsWith(401).contains(429).containsOnly(401, 429);
      assertThat(order(server, TOKEN)).isNotIn(401, 429);
    }
  }

  private static int order(TestServer server, String token) {
    Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
    return server
        .post(server.server().httpPort(), "/calls", "{\"to\":\"+14155550123\"}", headers)
        .statusCode();
  }
}
