package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackServerTest {
  private static final String BODY = TestServer.encoded(TestServer.call("CA1"));
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.withoutAccount();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void unsignedCallsOfThisMachineAreTaken() {
    String twiml = post(Map.of()).body();

    assertThat(twiml)
        .contains("url=\"ws://127.0.0.1:" + server.server().httpPort() + "/voice/stream\"");
  }

  @Test
  void callsThatATunnelBroughtAreForbidden() {
    assertThat(post(Map.of("X-Forwarded-For", "203.0.113.9")).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Proto",
        "X-Forwarded-Host",
        "Forwarded",
        "Via",
        "X-Real-IP",
        "CF-Connecting-IP",
        "True-Client-IP"
      })
  void anyTraceOfAProxyIsForbidden(String header) {
    assertThat(post(Map.of(header, "a")).statusCode()).isEqualTo(403);
  }

  @Test
  void theProtocolOfOldProxiesIsForbidden() throws IOException {
    int port = server.server().httpPort();

    assertThat(statusOf(port, "HTTP/1.0")).contains(" 403 ");
    assertThat(statusOf(port, "HTTP/1.1")).contains(" 200 ");
  }

  private static String statusOf(int port, String protocol) throws IOException {
    try (RawRequest request =
        RawRequest.send(
            port,
            "POST /voice/incoming "
                + protocol
                + "\r\nHost: localhost\r\nContent-Length: 11\r\n\r\nCallSid=CA1")) {
      return request.statusLine();
    }
  }

  @Test
  void callsOfAWebPageAreForbidden() {
    assertThat(post(Map.of("Origin", "https://evil.example")).statusCode()).isEqualTo(403);
  }

  @Test
  void aSocketStillNeedsItsTicket() {
    post(Map.of());
    TestPhone phone = dial(Map.of());

    phone.start("CA1", "");

    assertThat(phone.closeCode()).isEqualTo(1008);
  }

  @Test
  void aSocketWithItsTicketIsGreeted() {
    String token = TestServer.ticketIn(post(Map.of()).body());
    TestPhone phone = dial(Map.of());

    phone.start("CA1", token);

    assertThat(phone.next("media").get("streamSid").getAsString()).isEqualTo("MZ1");
  }

  @Test
  void aSocketOfAWebPageIsNotUpgraded() {
    assertThat(dial(Map.of("Origin", "https://evil.example")).isUpgraded()).isFalse();
  }

  private TestPhone dial(Map<String, String> headers) {
    return TestPhone.dial(TestServer.uri(server.server().mediaPort(), "/voice/stream"), headers);
  }

  private HttpResponse<String> post(Map<String, String> headers) {
    return server.post(server.server().httpPort(), "/voice/incoming", BODY, headers);
  }
}
