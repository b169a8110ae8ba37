package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestCarrier;
import dev.voiceline.server.rig.TestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CallCommandTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String CALL = "CA" + "0".repeat(31) + "1";

  @TempDir private Path files;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private TestCarrier carrier;
  private TestServer server;

  @BeforeEach
  void start() {
    carrier = TestCarrier.open();
    server =
        TestServer.withAccount(
            Map.of(
                "TWILIO_API_URL",
                carrier.address().toString(),
                "TWILIO_PHONE_NUMBER",
                "+14155550100",
                "VOICELINE_API_TOKEN",
                TOKEN));
  }

  @AfterEach
  void stop() {
    server.close();
    carrier.close();
  }

  @Test
  void tellsHowTheCallFaresUntilItIsOver() throws Exception {
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(() -> call("+14155550123", TOKEN, url()));
    TestServer.await(() -> out.toString().contains("queued"));
    server.postSigned(
        "/voice/status", TestServer.with(TestServer.call(CALL), "CallStatus", "no-answer"));
    assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(out.toString().lines()).containsExactly("Call " + CALL, "queued", "no answer");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void saysThatTheTokenIsWrong() {
    assertThat(call("+14155550123", TOKEN.replace('0', '9'), url())).isEqualTo(1);
    assertThat(err.toString()).startsWith("voiceline: The token is missing or wrong");
  }

  @Test
  void saysThatTheNumberIsWrong() {
    assertThat(call("4155550123", TOKEN, url())).isEqualTo(1);
    assertThat(err.toString()).startsWith("voiceline: \"to\" must be a telephone number");
  }

  @Test
  void saysThatNoServerIsThere() {
    String gone = url();
    server.close();
    assertThat(call("+14155550123", TOKEN, gone)).isEqualTo(1);
    assertThat(err.toString()).startsWith("voiceline: No server answers at " + gone);
  }

  @Test
  void saysThatThereIsNoAccount() {
    try (TestServer bare = TestServer.withoutAccount(Map.of("VOICELINE_API_TOKEN", TOKEN))) {
      assertThat(call("+14155550123", TOKEN, "http://127.0.0.1:" + bare.server().httpPort()))
          .isEqualTo(1);
    }
    assertThat(err.toString()).startsWith("voiceline: There is no Twilio account to call from");
  }

  @Test
  void saysThatTheServerTakesNoOrders() {
    try (TestServer bare = TestServer.withoutAccount()) {
      assertThat(call("+14155550123", TOKEN, "http://127.0.0.1:" + bare.server().httpPort()))
          .isEqualTo(1);
    }
    assertThat(err.toString()).contains("takes no orders: set VOICELINE_API_TOKEN");
  }

  @Test
  void saysThatItHasNoToken() {
    assertThat(call("+14155550123", "", url())).isEqualTo(2);
    assertThat(err.toString()).startsWith("voiceline: VOICELINE_API_TOKEN is not set");
  }

  private String url() {
    return "http://127.0.0.1:" + server.server().httpPort();
  }

  private int call(String number, String token, String url) {
    Path env = files.resolve("settings.env");
    try {
      Files.writeString(env, token.isEmpty() ? "" : "VOICELINE_API_TOKEN=" + token + "\n");
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute("call", number, "--url", url, "--env-file", env.toString());
  }
}
