package dev.voiceline.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.StreamLimits;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.rig.Signer;
import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaSocketsTest {
  private static final int POLICY = 1008;
  private static final int TOO_BIG = 1009;
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
  void theGreetingIsHeardOnTheHttpPort() {
    assertGreeted(server.dial(), "CA1");
  }

  @Test
  void theGreetingIsHeardOnTheMediaPort() {
    assertGreeted(server.dialOn(server.server().mediaPort()), "CA1");
  }

  @Test
  void nothingIsCompressed() {
    TestPhone phone =
        TestPhone.dial(
            TestServer.uri(server.server().httpPort(), "/voice/stream"),
            Map.of(
                "X-Twilio-Signature",
                signature("wss://voice.example.test/voice/stream"),
                "Sec-WebSocket-Extensions",
                "permessage-deflate"));

    assertThat(phone.isUpgraded()).isTrue();
    assertThat(phone.extensions()).isEmpty();
  }

  @Test
  void anUnsignedHandshakeIsNotUpgraded() {
    TestPhone phone =
        TestPhone.dial(TestServer.uri(server.server().httpPort(), "/voice/stream"), Map.of());

    assertThat(phone.isUpgraded()).isFalse();
    TestServer.await(
        () -> server.lines().stream().anyMatch(line -> line.contains("it is not signed")));
  }

  @Test
  void aHandshakeSignedForAnotherAddressIsNotUpgraded() {
    TestPhone phone =
        TestPhone.dial(
            TestServer.uri(server.server().httpPort(), "/voice/stream"),
            Map.of("X-Twilio-Signature", signature("wss://voice.example.test/voice/other")));

    assertThat(phone.isUpgraded()).isFalse();
  }

  @Test
  void anotherPathIsNoSocket() {
    TestPhone phone =
        TestPhone.dial(
            TestServer.uri(server.server().httpPort(), "/voice/other"),
            Map.of("X-Twilio-Signature", signature("wss://voice.example.test/voice/other")));

    assertThat(phone.isUpgraded()).isFalse();
  }

  @Test
  void aStreamWithoutATokenIsRefused() {
    server.ticketFor("CA1");

    assertRefused(server.dial().start("CA1", ""), "it has no token");
  }

  @Test
  void aStreamWithAMadeUpTokenIsRefused() {
    server.ticketFor("CA1");

    assertRefused(server.dial().start("CA1", "A".repeat(116)), "was not issued here");
  }

  @Test
  void aTokenOfAnotherCallIsRefused() {
    server.ticketFor("CA1");
    String token = server.ticketFor("CA2");

    assertRefused(server.dial().start("CA1", token), "for another call");
  }

  @Test
  void aStreamOfAnotherAccountIsRefused() {
    String token = server.ticketFor("CA1");

    assertRefused(
        server.dial().start("CA1", token, "AC" + "f".repeat(32)), "it belongs to another account");
  }

  @Test
  void aReplayedTokenIsRefusedAndTheCallGoesOn() {
    String token = server.ticketFor("CA1");
    TestPhone first = server.dial().start("CA1", token);
    first.next("media");

    assertRefused(server.dial().start("CA1", token), "its token was used before");
    first.next("media");
    assertThat(first.hasEnded()).isFalse();
  }

  @Test
  void aCallWithTwoTokensHasOneLine() {
    String one = server.ticketFor("CA1");
    String two = server.ticketFor("CA1");
    TestPhone first = server.dial().start("CA1", one);
    first.next("media");

    assertRefused(server.dial().start("CA1", two), "not waiting for one");
    assertThat(first.hasEnded()).isFalse();
  }

  @Test
  void garbageEndsNeitherItsOwnCallNorAnother() {
    TestPhone other = server.dial().start("CA2", server.ticketFor("CA2"));
    TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));

    phone.send("not json");
    phone.send("{\"event\":\"media\"}");
    phone.send(new byte[] {1, 2, 3});

    phone.next("media");
    other.next("media");
    assertThat(phone.hasEnded()).isFalse();
    assertThat(other.hasEnded()).isFalse();
  }

  @Test
  void anOversizedFrameEndsItsOwnSocketAndNoOther() {
    TestPhone other = server.dial().start("CA2", server.ticketFor("CA2"));
    TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
    phone.next("media");

    phone.send("x".repeat(300_000));

    assertThat(phone.closeCode()).isEqualTo(TOO_BIG);
    other.next("media");
    assertThat(server.get("/voice/health").statusCode()).isEqualTo(200);
    TestServer.await(() -> !server.server().calls().live().contains(new CallId("CA1")));
  }

  @Test
  void aMessageThatIsTooLongButBearableCostsNoCall() {
    TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
    phone.next("media");

    phone.send("x".repeat(70_000));

    phone.next("media");
    assertThat(server.server().calls().live()).contains(new CallId("CA1"));
  }

  @Test
  void aCallerWhoHangsUpEndsTheCall() {
    TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
    phone.next("media");

    phone.stop();

    TestServer.await(() -> server.server().calls().live().isEmpty());
    TestServer.await(
        () ->
            server.lines().stream().anyMatch(line -> line.contains("Call CA1 ended - Duration: ")));
  }

  @Test
  void aSocketThatBreaksEndsTheCall() {
    TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
    phone.next("media");

    phone.closeConnection(1006, "");

    TestServer.await(() -> server.server().calls().live().isEmpty());
  }

  @Test
  void aCallThatIsEndedHereIsHungUpSilently() {
    TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
    phone.next("media");

    server.server().calls().hangUp(new CallId("CA1"));

    assertThat(phone.closeCode()).isEqualTo(1000);
    Map<String, String> after =
        TestServer.with(TestServer.call("CA1"), "CallStatus", "in-progress");
    assertThat(server.postSigned("/voice/after-stream", after).body())
        .contains("<Hangup/>")
        .doesNotContain("<Say>");
  }

  @Test
  void aSocketThatNeverStartsIsClosed() {
    StreamLimits impatience =
        new StreamLimits(Duration.ofMillis(50), Duration.ofSeconds(10), 65_536, 50);
    try (TestServer impatient = TestServer.withAccount(Map.of(), impatience)) {
      assertThat(impatient.dial().closeCode()).isEqualTo(POLICY);
    }
  }

  @Test
  void audioGoesBothWays() {
    TestPhone phone = server.dial().start("CA1", server.ticketFor("CA1"));
    byte[] silence = new byte[160];
    Arrays.fill(silence, (byte) 0xFF);
    for (int number = 1; number <= 20; number++) {
      phone.media(number, silence);
    }

    assertThat(phone.next("mark").get("mark").getAsJsonObject().get("name").getAsString())
        .isNotEmpty();
  }

  private void assertGreeted(TestPhone phone, String call) {
    phone.start(call, server.ticketFor(call));

    assertThat(phone.next("media").get("streamSid").getAsString()).isEqualTo("MZ1");
  }

  private void assertRefused(TestPhone phone, String why) {
    assertThat(phone.closeCode()).isEqualTo(POLICY);
    TestServer.await(() -> server.lines().stream().anyMatch(line -> line.contains(why)));
  }

  private static String signature(String url) {
    return Signer.sign(TestServer.SECRET, url, Map.of());
  }
}
