package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowBodiesTest {
  private static final String HEAD = "POST /voice/incoming HTTP/1.1\r\nHost: a.example\r\n";
  private static final String SIGNED = HEAD + "X-Twilio-Signature: " + "A".repeat(27) + "=\r\n";
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.withAccount();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anUnsignedRequestIsRefusedBeforeItsBodyComes() throws IOException {
    assertThat(answerTo(HEAD + "Content-Length: 100\r\n\r\n")).contains(" 403 ");
  }

  @Test
  void aLongBodyIsRefusedBeforeItComes() throws IOException {
    assertThat(answerTo(SIGNED + "Content-Length: 65537\r\n\r\n")).contains(" 413 ");
  }

  @Test
  void aLongBodyOfUntoldLengthIsRefusedWhenItHasCome() throws IOException {
    String chunk = "10001\r\n" + "x".repeat(65_537);

    assertThat(answerTo(SIGNED + "Transfer-Encoding: chunked\r\n\r\n" + chunk)).contains(" 413 ");
  }

  @Test
  void aBodyWithoutALengthIsRefused() throws IOException {
    assertThat(answerTo(SIGNED + "\r\n")).contains(" 411 ");
  }

  @Test
  void aBodyThatBreaksOffIsABadRequestAndNoFault() throws IOException {
    try (RawRequest request = slow()) {
      request.endOutput();

      assertThat(request.statusLine()).contains(" 400 ");
    }
    TestServer.await(() -> server.lines().stream().anyMatch(line -> line.contains("with 400")));
    assertThat(server.lines()).noneMatch(line -> line.contains("please report"));
  }

  @Test
  void slowBodiesAreBoundedInNumberAndTimeAndHoldUpNobodyElse() throws IOException {
    List<RawRequest> slow = new ArrayList<>();
    try {
      for (int each = 0; each < FormReading.MOST_UNFINISHED + 100; each++) {
        slow.add(slow());
      }
      TestServer.await(() -> server.lines().stream().anyMatch(line -> line.contains("with 503")));

      assertThat(server.get("/voice/health").statusCode()).isEqualTo(200);
      assertThat(server.getOnMediaPort("/voice/health").statusCode()).isEqualTo(200);
      for (RawRequest request : slow) {
        // Either turned away, or cut off at the deadline though it never stopped sending.
        assertThat(request.statusLine()).matches("|.* 503 .*");
      }
      assertThat(server.ticketFor("CA1")).isNotEmpty();
    } finally {
      for (RawRequest request : slow) {
        request.close();
      }
    }
  }

  @Test
  void connectionsAreBounded() {
    Server jetty = new Server();

    WebServer.bounded(jetty);

    assertThat(jetty.getBean(NetworkConnectionLimit.class).getMaxNetworkConnectionCount())
        .isEqualTo(2_000);
  }

  private RawRequest slow() throws IOException {
    return RawRequest.send(
        server.server().httpPort(), SIGNED + "Content-Length: 1000\r\n\r\nCallSid=");
  }

  private String answerTo(String text) throws IOException {
    try (RawRequest request = RawRequest.send(server.server().httpPort(), text)) {
      return request.statusLine();
    }
  }
}
