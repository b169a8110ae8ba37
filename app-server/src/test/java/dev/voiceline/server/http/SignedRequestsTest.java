package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.rig.Signer;
import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All ways in which the carrier signs, and what becomes of those who cannot. */
class SignedRequestsTest {
  private static final String INCOMING = "/voice/incoming";
  private static final String FORGED = "A".repeat(27) + "=";
  private static final String JSON =
      "{\"CallSid\":\"CA1\",\"AccountSid\":\""
          + TestServer.ACCOUNT
          + "\",\"From\":\"+14155550123\"}";

  @Test
  void aNumberMayAskWithGet() {
    try (TestServer server = TestServer.withAccount()) {
      String query = "?" + TestServer.encoded(TestServer.call("CA1"));

      assertThat(server.getSigned(INCOMING + query).body()).contains("<Stream");
      assertThat(server.get(INCOMING + query).statusCode()).isEqualTo(403);
      assertThat(server.getSigned(INCOMING).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aJsonBodyIsSignedByItsDigest() {
    try (TestServer server = TestServer.withAccount()) {
      assertThat(server.postJson(INCOMING, JSON, JSON).body()).contains("<Stream");
      assertThat(server.server().calls().live()).containsExactly(new CallId("CA1"));
      assertThat(server.postJson(INCOMING, JSON.replace("CA1", "CA2"), JSON).statusCode())
          .isEqualTo(403);
      assertThat(server.postJson(INCOMING, "[1]", "[1]").statusCode()).isEqualTo(400);
      String deep = "[".repeat(30_000);
      assertThat(server.postJson(INCOMING, deep, deep).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void bothTokensAreAcceptedWhileOneReplacesTheOther() {
    Map<String, String> form = TestServer.call("CA1");
    String url = "https://" + TestServer.DOMAIN + INCOMING;
    try (TestServer server =
        TestServer.withAccount(Map.of("TWILIO_AUTH_TOKEN_SECONDARY", "new-secret"))) {
      assertThat(server.post(INCOMING, form, Signer.sign("new-secret", url, form)).statusCode())
          .isEqualTo(200);
      assertThat(
              server.post(INCOMING, form, Signer.sign(TestServer.SECRET, url, form)).statusCode())
          .isEqualTo(200);
      assertThat(server.post(INCOMING, form, Signer.sign("other", url, form)).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void aTicketThatWasIssuedBeforeTheChangeIsGoodAfterIt() {
    String ticket;
    try (TestServer before = TestServer.withAccount(Map.of("TWILIO_AUTH_TOKEN", "old-secret"))) {
      Map<String, String> form = TestServer.call("CA1");
      String url = "https://" + TestServer.DOMAIN + INCOMING;
      ticket =
          TestServer.ticketIn(
              before.post(INCOMING, form, Signer.sign("old-secret", url, form)).body());
    }
    try (TestServer after =
        TestServer.withAccount(Map.of("TWILIO_AUTH_TOKEN_SECONDARY", "old-secret"))) {
      after.ticketFor("CA1");
      TestPhone phone = after.dial().start("CA1", ticket);

      assertThat(phone.next("media")).isNotNull();
      phone.stop();
    }
  }

  @Test
  void whoKeepsFailingIsToldSoAndWhatIsSignedIsServedAllTheSame() {
    try (TestServer server = TestServer.withAccount()) {
      Map<String, String> form = TestServer.call("CA1");
      int status = 0;
      // One failure a second is forgiven, and a test machine is faster than that.
      for (int failure = 0; failure < 2_000 && status != 429; failure++) {
        status = server.post(INCOMING, form, FORGED).statusCode();
      }

      assertThat(status).isEqualTo(429);
      assertThat(server.postSigned(INCOMING, form).statusCode()).isEqualTo(200);
      assertThat(server.dial().isUpgraded()).isTrue();
    }
  }

  @Test
  void aTrustedProxyTellsWhoHasFailed() {
    try (TestServer server =
        TestServer.withAccount(Map.of("VOICELINE_TRUSTED_PROXIES", "127.0.0.0/8"))) {
      int status = 0;
      for (int failure = 0; failure < 2_000 && status != 429; failure++) {
        status = forgedFrom(server, "198.51.100.9");
      }

      assertThat(status).isEqualTo(429);
      assertThat(forgedFrom(server, "198.51.100.10")).isEqualTo(403);
    }
  }

  @Test
  void whatAStrangerSaysOfItsSourceIsNotBelieved() {
    try (TestServer server = TestServer.withAccount()) {
      int status = 0;
      for (int failure = 0; failure < 2_000 && status != 429; failure++) {
        status = forgedFrom(server, "198.51.100." + failure % 250);
      }

      assertThat(status).isEqualTo(429);
    }
  }

  @Test
  void aHandshakeOfASourceThatKeepsFailingIsNotJudgedAnyMore() {
    try (TestServer server = TestServer.withAccount()) {
      int status = 0;
      for (int failure = 0; failure < 2_000 && status != 429; failure++) {
        status = handshake(server);
      }

      assertThat(status).isEqualTo(429);
    }
  }

  private static int forgedFrom(TestServer server, String source) {
    return server
        .post(
            server.server().httpPort(),
            INCOMING,
            TestServer.encoded(TestServer.call("CA1")),
            Map.of("X-Twilio-Signature", FORGED, "X-Forwarded-For", source))
        .statusCode();
  }

  private static int handshake(TestServer server) {
    try (RawRequest request =
        RawRequest.send(
            server.server().httpPort(),
            "GET /voice/stream HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\nConnection:"
                + " Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version:"
                + " 13\r\n\r\n")) {
      return Integer.parseInt(request.statusLine().split(" ", -1)[1]);
    } catch (java.io.IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
