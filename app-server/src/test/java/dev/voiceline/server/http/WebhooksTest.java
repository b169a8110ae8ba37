package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.rig.Signer;
import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
  private static final String INCOMING = "/voice/incoming";
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
  void healthSaysExactlyWhatMonitorsExpect() {
    HttpResponse<String> answer = server.get("/voice/health");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"healthy\",\"service\":\"Voice Agent\",\"openai_configured\":false,\"twilio_configured\":true,\"journal\":\"off\"}");
  }

  @Test
  void healthSaysWhenNoMoreCallsAreTaken() {
    assertThat(server.server().drain(Duration.ofSeconds(10))).isTrue();

    HttpResponse<String> answer = server.get("/voice/health");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"status\":\"draining\"").contains("\"Voice Agent\"");
  }

  @Test
  void aSignedCallIsConnectedToTheStreamOfTheDomain() {
    HttpResponse<String> answer = server.postSigned(INCOMING, TestServer.call("CA1"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/xml");
    assertThat(answer.body())
        .contains("url=\"wss://voice.example.test/voice/stream\"")
        .contains(
            "action=\"https://voice.example.test/voice/after-stream#ct=2000&amp;rt=5000&amp;tt=15000"
                + "&amp;rc=5&amp;rp=all\"")
        .contains("statusCallback=\"https://voice.example.test/voice/stream-status\"")
        .contains("<Hangup/>");
    assertThat(server.server().calls().live()).containsExactly(new CallId("CA1"));
  }

  @Test
  void aCallAnnouncedTwiceIsOneCall() {
    String first = server.ticketFor("CA1");
    String second = server.ticketFor("CA1");

    assertThat(first).isNotEqualTo(second);
    assertThat(server.server().calls().live()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/voice/incoming", "/voice/status", "/voice/after-stream", "/voice/stream-status"})
  void anUnsignedWebhookIsForbiddenAndItsBodyIsNotLogged(String path) {
    HttpResponse<String> answer =
        server.post(
            server.server().httpPort(), path, TestServer.encoded(TestServer.call("CA1")), Map.of());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"error\":\"forbidden\"}");
    assertThat(server.server().calls().live()).isEmpty();
    TestServer.await(() -> server.lines().stream().anyMatch(line -> line.contains("403")));
    assertThat(server.lines())
        .noneMatch(line -> line.contains("4155550123") || line.contains("CA1"));
  }

  @Test
  void aSignatureOfAnotherAddressIsForbidden() {
    Map<String, String> form = TestServer.call("CA1");
    String elsewhere = Signer.sign(TestServer.SECRET, "https://other.example/voice/incoming", form);

    assertThat(server.post(INCOMING, form, elsewhere).statusCode()).isEqualTo(403);
  }

  @Test
  void aSignatureWithAnotherSecretIsForbidden() {
    Map<String, String> form = TestServer.call("CA1");
    String forged = Signer.sign("guess", "https://voice.example.test/voice/incoming", form);

    assertThat(server.post(INCOMING, form, forged).statusCode()).isEqualTo(403);
  }

  @Test
  void whatTheRequestSaysOfItsHostDoesNotMatter() {
    Map<String, String> form = TestServer.call("CA1");
    HttpResponse<String> answer =
        server.post(
            server.server().httpPort(),
            INCOMING,
            TestServer.encoded(form),
            Map.of(
                "X-Forwarded-Host", "evil.example",
                "X-Forwarded-Proto", "http",
                "X-Twilio-Signature",
                    Signer.sign(TestServer.SECRET, "https://evil.example" + INCOMING, form)));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void theQueryIsSignedAsItIsOnTheWire() {
    String path = INCOMING + "?to=%2B1415&b=a+b";

    assertThat(server.postSigned(path, TestServer.call("CA1")).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherAccountIsForbiddenThoughSigned() {
    Map<String, String> form =
        TestServer.with(TestServer.call("CA1"), "AccountSid", "AC" + "f".repeat(32));

    assertThat(server.postSigned(INCOMING, form).statusCode()).isEqualTo(403);
  }

  @Test
  void umlautsAndEmojiAreSignedAsUtf8() {
    Map<String, String> form =
        TestServer.with(
            TestServer.call("CA1"), "CallerName", "J\u00fcrgen \ud83d\ude00 & S\u00f6hne");

    assertThat(server.postSigned(INCOMING, form).statusCode()).isEqualTo(200);
  }

  @Test
  void aFormThatNamesNoCallIsBad() {
    assertThat(server.postSigned(INCOMING, Map.of("AccountSid", TestServer.ACCOUNT)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aBrokenEscapeIsBad() {
    assertThat(
            server
                .post(
                    server.server().httpPort(),
                    INCOMING,
                    "CallSid=%zz",
                    Map.of("X-Twilio-Signature", "A".repeat(27) + "="))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void unknownPathsAndMethodsGetShortJson() {
    assertThat(server.get("/").statusCode()).isEqualTo(404);
    assertThat(server.get("/").body()).isEqualTo("{\"error\":\"not found\"}");
    assertThat(server.delete(INCOMING).statusCode()).isEqualTo(405);
    assertThat(server.delete(INCOMING).body()).isEqualTo("{\"error\":\"method not allowed\"}");
  }

  @Test
  void theMediaPortHasHealthAndNoWebhooks() {
    Map<String, String> form = TestServer.call("CA1");
    String signature =
        Signer.sign(TestServer.SECRET, "https://voice.example.test/voice/incoming", form);
    HttpResponse<String> answer =
        server.post(
            server.server().mediaPort(),
            INCOMING,
            TestServer.encoded(form),
            Map.of("X-Twilio-Signature", signature));

    assertThat(server.getOnMediaPort("/voice/health").statusCode()).isEqualTo(200);
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void aFinishedCallIsLetGo() {
    server.ticketFor("CA1");

    HttpResponse<String> answer =
        server.postSigned(
            "/voice/status", TestServer.with(TestServer.call("CA1"), "CallStatus", "completed"));

    assertThat(answer.statusCode()).isEqualTo(204);
    TestServer.await(() -> server.server().calls().live().isEmpty());
  }

  @Test
  void aCallThatIsOverIsNotBegunAnewByALateWebhook() {
    server.ticketFor("CA1");
    server.postSigned(
        "/voice/status", TestServer.with(TestServer.call("CA1"), "CallStatus", "completed"));
    TestServer.await(() -> server.server().calls().live().isEmpty());

    assertThat(server.postSigned(INCOMING, TestServer.call("CA1")).body())
        .contains("<Hangup/>")
        .doesNotContain("<Stream");
    assertThat(server.server().calls().live()).isEmpty();
  }

  @Test
  void aCallThatEndedOfItselfIsNotBegunAnewEither() {
    server.ticketFor("CA1");
    server.server().calls().hangUp(new CallId("CA1"));
    TestServer.await(() -> server.server().calls().live().isEmpty());

    assertThat(server.postSigned(INCOMING, TestServer.call("CA1")).body())
        .doesNotContain("<Stream");
  }

  @Test
  void aCallThatIsAnnouncedAsOverRingsNothing() {
    Map<String, String> form = TestServer.with(TestServer.call("CA1"), "CallStatus", "canceled");

    assertThat(server.postSigned(INCOMING, form).body())
        .contains("<Hangup/>")
        .doesNotContain("<Stream");
    assertThat(server.server().calls().live()).isEmpty();
  }

  @Test
  void aCallThatMovesOnIsNotLetGo() {
    server.ticketFor("CA1");
    server.postSigned(
        "/voice/status", TestServer.with(TestServer.call("CA1"), "CallStatus", "in-progress"));

    assertThat(server.server().calls().live()).hasSize(1);
  }

  @Test
  void whoIsUnknownAfterTheStreamHearsAnApology() {
    Map<String, String> form =
        TestServer.with(TestServer.call("CA-unknown"), "CallStatus", "in-progress");
    HttpResponse<String> answer = server.postSigned("/voice/after-stream", form);

    assertThat(answer.body()).contains("<Say>").contains("sorry").contains("<Hangup/>");
  }

  @Test
  void whoseStreamBreaksGetsAnotherWithATicketOfItsOwn() {
    String first = server.ticketFor("CA1");
    TestPhone phone = server.dial().start("CA1", first);
    phone.next("media");
    phone.closeConnection(1006, "broken");

    TestPhone again = server.dial().start("CA1", TestServer.ticketIn(afterStream()));

    assertThat(again.next("media").get("streamSid").getAsString()).isEqualTo("MZ1");
    assertThat(server.server().calls().live()).hasSize(1);
  }

  @Test
  void whoseStreamNeverOpensHearsAnApologyAndIsLetGo() {
    server.ticketFor("CA1");
    int asked = 0;
    while (afterStream().contains("<Stream")) {
      asked++;
      assertThat(asked).isLessThan(10);
    }

    assertThat(asked).isPositive();
    assertThat(afterStream()).contains("<Say>").contains("sorry").contains("<Hangup/>");
    TestServer.await(() -> server.server().calls().live().isEmpty());
  }

  private String afterStream() {
    return server
        .postSigned(
            "/voice/after-stream",
            TestServer.with(TestServer.call("CA1"), "CallStatus", "in-progress"))
        .body();
  }

  @Test
  void aStreamThatTwilioReportsBrokenIsReplacedWhenItAsks() {
    server.ticketFor("CA1");
    Map<String, String> notice =
        Map.of(
            "CallSid", "CA1",
            "AccountSid", TestServer.ACCOUNT,
            "StreamSid", "MZ1",
            "StreamEvent", "stream-error",
            "StreamError", "31920 handshake");

    assertThat(server.postSigned("/voice/stream-status", notice).statusCode()).isEqualTo(204);

    assertThat(afterStream()).contains("<Stream");
    assertThat(server.server().calls().live()).hasSize(1);
  }
}
