package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.rig.TestCarrier;
import dev.voiceline.server.rig.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, each with a host of its own, one of which has the call. */
class NeighborsTest {
  private static final String AFTER = "/voice/after-stream";
  private static final Map<String, String> RINGING = TestServer.call("CA1");
  private static final Map<String, String> TALKING =
      TestServer.with(RINGING, "CallStatus", "in-progress");

  @TempDir Path directory;
  private TestCarrier carrier;
  private TestServer one;
  private TestServer other;
  private String there;

  @BeforeEach
  void start() {
    carrier = TestCarrier.open();
    one = server("one");
    other = server("other");
    there = "?at=" + origin(one);
    assertThat(one.postSigned("/voice/incoming", RINGING).body())
        .contains("<Stream")
        .contains(AFTER + there + "#ct=");
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    carrier.close();
  }

  private TestServer server(String name) {
    return TestServer.oneOfSeveral(
        Map.of(
            "TWILIO_API_URL", carrier.address().toString(),
            "TWILIO_PHONE_NUMBER", "+14155550100",
            "VOICELINE_DB_URL", "jdbc:sqlite:" + directory.resolve("voiceline.db"),
            "VOICELINE_DATA_DIR", directory.resolve(name).toString(),
            "VOICELINE_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32])));
  }

  private static String origin(TestServer server) {
    return "http://127.0.0.1:" + server.server().httpPort();
  }

  private static String streamOf(TestServer server) {
    return "wss://127.0.0.1:" + server.server().httpPort() + "/voice/stream";
  }

  private String ask(String path) {
    return other.postSigned(path, TALKING).body();
  }

  private void leave() {
    boolean unused = one.server().leaveCalls(Duration.ofMillis(1));
    TestServer.await(() -> one.server().calls().live().isEmpty());
  }

  @Test
  void aCallWhoseServerLivesIsConnectedWithItAtOnce() {
    assertThat(ask(AFTER + there)).contains(streamOf(one)).doesNotContain("<Pause");
    assertThat(other.server().calls().live()).isEmpty();
  }

  @Test
  void aCallThatItsServerHandsOnIsForAnyServer() {
    leave();
    assertThat(ask(AFTER + there)).contains("<Pause length=\"5\"/>").contains(AFTER + "/1#ct=");
    TestServer.await(() -> ask(AFTER + "/1").contains(streamOf(other)));
    assertThat(other.server().calls().live()).containsExactly(new CallId("CA1"));
  }

  @Test
  void aCallWhoseServerIsGoneGoesOnWhereItIsAskedAbout() {
    leave();
    one.close();
    TestServer.await(() -> ask(AFTER + there).contains(streamOf(other)));
    assertThat(other.server().calls().live()).containsExactly(new CallId("CA1"));
  }

  @Test
  void aCallerWhomNobodyCameForIsBackWithAnAgentWhenTheServerIsGone() {
    leave();
    one.close();
    Map<String, String> unanswered = TestServer.with(TALKING, "DialCallStatus", "no-answer");
    String over = "/voice/transfer/name1/over" + there;
    TestServer.await(() -> other.postSigned(over, unanswered).body().contains(streamOf(other)));
    assertThat(other.server().calls().live()).containsExactly(new CallId("CA1"));
  }
}
