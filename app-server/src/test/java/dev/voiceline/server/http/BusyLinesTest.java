package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BusyLinesTest {
  @Test
  void oneCallTooManyIsToldSoAndHungUp() {
    try (TestServer server = TestServer.withAccount(Map.of("VOICELINE_MAX_CALLS", "1"))) {
      server.ticketFor("CA1");

      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA2")).body())
          .contains("busy")
          .contains("<Hangup/>")
          .doesNotContain("<Stream");
    }
  }

  @Test
  void aServerThatShutsDownTakesNoMoreCalls() {
    try (TestServer server = TestServer.withAccount()) {
      server.server().calls().drain();

      assertThat(server.postSigned("/voice/incoming", TestServer.call("CA1")).body())
          .contains("restarted")
          .contains("<Hangup/>")
          .doesNotContain("<Stream");
    }
  }
}
