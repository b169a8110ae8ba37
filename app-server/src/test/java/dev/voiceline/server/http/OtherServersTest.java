package dev.voiceline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.server.peers.HandingOn;
import dev.voiceline.server.rig.TestCarrier;
import dev.voiceline.server.rig.TestPeer;
import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks that meet another server than the one that knows what they are about. */
class OtherServersTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String CALL = "CA" + "0".repeat(31) + "1";
  private static final String OUTGOING = "/voice/outgoing/name1?at=";
  private static final Map<String, String> ANSWERED =
      TestServer.with(TestServer.call(CALL), "CallStatus", "in-progress");
  private static final String ELSEWHERE = "<Response><Pause/></Response>";

  private TestCarrier carrier;
  private TestServer owner;
  private TestServer met;
  private TestPeer peer;

  @BeforeEach
  void start() {
    carrier = TestCarrier.open();
    Map<String, String> settings =
        Map.of(
            "TWILIO_API_URL",
            carrier.address().toString(),
            "TWILIO_PHONE_NUMBER",
            "+14155550100",
            "VOICELINE_API_TOKEN",
            TOKEN);
    owner = TestServer.oneOfSeveral(settings);
    met = TestServer.oneOfSeveral(settings);
    peer = TestPeer.answering(new TestPeer.Answer(201, "application/xml", ELSEWHERE));
  }

  @AfterEach
  void stop() {
    peer.close();
    met.close();
    owner.close();
    carrier.close();
  }

  private static String pathAndQuery(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private Map<String, String> order(String members) {
    owner.order(
        "{\"to\": \"+14155550123\"" + members + "}", Map.of("Authorization", "Bearer " + TOKEN));
    return carrier.first("/Calls.json").form();
  }

  private static boolean tellsOfAnother(String line) {
    return line.contains("another server");
  }

  private static String origin(TestServer server) {
    return "http://127.0.0.1:" + server.server().httpPort();
  }

  @Test
  void whoPicksUpGetsTheAgentOfTheServerThatHasPlacedTheCall() {
    Map<String, String> asked = order(", \"detection\": \"while_talking\"");
    assertThat(asked.get("Url")).endsWith("?at=" + origin(owner));
    assertThat(asked.get("StatusCallback")).endsWith("/voice/status?at=" + origin(owner));
    assertThat(asked.get("AsyncAmdStatusCallback")).endsWith("?at=" + origin(owner));
    HttpResponse<String> answer = met.postSigned(pathAndQuery(asked.get("Url")), ANSWERED);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
    assertThat(answer.body())
        .contains("wss://127.0.0.1:" + owner.server().httpPort() + "/voice/stream");
    assertThat(met.server().calls().live()).isEmpty();
    assertThat(owner.server().calls().live()).containsExactly(new CallId(CALL));

    Map<String, String> over = TestServer.with(ANSWERED, "CallStatus", "completed");
    HttpResponse<String> told = met.postSigned(pathAndQuery(asked.get("StatusCallback")), over);
    assertThat(told.statusCode()).isEqualTo(204);
    TestServer.await(() -> owner.server().calls().live().isEmpty());
    assertThat(met.lines()).noneMatch(OtherServersTest::tellsOfAnother);
  }

  @Test
  void aStreamThatBrokeIsReplacedByTheServerThatHasTheCall() {
    String document = owner.postSigned("/voice/incoming", TestServer.call(CALL)).body();
    TestPhone phone = owner.dial().start(CALL, TestServer.ticketIn(document));
    phone.next("media");
    phone.closeConnection(1006, "gone");
    assertThat(document).contains("/voice/after-stream?at=" + origin(owner) + "#ct=");
    String path = "/voice/after-stream?at=" + origin(owner);
    assertThat(met.postSigned(path, ANSWERED).body()).contains("<Stream");
    assertThat(met.server().calls().live()).isEmpty();
  }

  @Test
  void keysGoToTheServerThatHasAsked() {
    String asked = owner.postSigned("/voice/keypad", ANSWERED).body();
    assertThat(asked).contains("/voice/keypad/1?at=" + origin(owner) + "#ct=");
    Map<String, String> keys = TestServer.with(ANSWERED, "Digits", "*61*22123456");
    assertThat(met.postSigned("/voice/keypad/1?at=" + origin(owner), keys).body())
        .contains("M, B, 1, 2, 3, 4, 5, 6");
  }

  @Test
  void anAnswerComesBackAsItIs() {
    HttpResponse<String> answer = met.postSigned(OUTGOING + peer.origin(), ANSWERED);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
    assertThat(answer.body()).isEqualTo(ELSEWHERE);
    TestPeer.Request asked = peer.requests().get(0);
    assertThat(asked.pathAndQuery()).isEqualTo(OUTGOING + peer.origin());
    assertThat(asked.body()).isEqualTo(TestServer.encoded(ANSWERED));
  }

  @Test
  void aQueryIsHandedOnAsOne() {
    String asked = OUTGOING + peer.origin() + "&" + TestServer.encoded(ANSWERED);
    assertThat(met.getSigned(asked).body()).isEqualTo(ELSEWHERE);
    assertThat(peer.requests().get(0).method()).isEqualTo("GET");
    assertThat(peer.requests().get(0).pathAndQuery()).isEqualTo(asked);
  }

  @Test
  void whatIsNotSignedIsNotHandedOn() {
    String path = OUTGOING + peer.origin();
    assertThat(met.post(path, ANSWERED, "A".repeat(27) + "=").statusCode()).isEqualTo(403);
    assertThat(met.get(path + "&" + TestServer.encoded(ANSWERED)).statusCode()).isEqualTo(403);
    assertThat(peer.requests()).isEmpty();
  }

  @Test
  void aServerThatHasNoHostOfItsOwnHandsNothingOn() {
    try (TestServer alone = TestServer.withAccount()) {
      alone.postSigned("/voice/keypad?at=" + peer.origin(), ANSWERED);
      assertThat(peer.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s/", "%s/voice", "%s?", "https://%s", "%s&at=%1$s", "http://me@127.0.0.1:1", ""})
  void whatIsNoOriginIsAnsweredHere(String shape) {
    String path = OUTGOING + shape.formatted(peer.origin());
    assertThat(met.postSigned(path, ANSWERED).body()).contains("<Hangup/>");
    assertThat(peer.requests()).isEmpty();
    assertThat(met.lines()).noneMatch(OtherServersTest::tellsOfAnother);
  }

  @Test
  void whatTheBodySaysOfAServerIsNotBelieved() {
    Map<String, String> form = TestServer.with(ANSWERED, "at", peer.origin());
    assertThat(met.postSigned("/voice/outgoing/name1", form).body()).contains("<Hangup/>");
    assertThat(peer.requests()).isEmpty();
  }

  @Test
  void nothingIsHandedOnTwice() {
    Map<String, String> mark = Map.of(HandingOn.MARK, "1");
    assertThat(met.postSigned(OUTGOING + peer.origin(), ANSWERED, mark).body())
        .contains("<Hangup/>");
    assertThat(peer.requests()).isEmpty();
  }

  /** It has this name of the server for another's, and meets itself. */
  @Test
  void aServerThatMeetsItselfAnswers() {
    String itself = OUTGOING + "http://localhost:" + met.server().httpPort();
    assertThat(met.postSigned(itself, ANSWERED).body()).contains("<Hangup/>");
    assertThat(met.lines()).noneMatch(OtherServersTest::tellsOfAnother);
  }

  @Test
  void aServerThatIsSlowIsNotWaitedForUntilTheCarrierHasGivenUp() {
    try (TestPeer slow = TestPeer.stalling()) {
      String path = "/voice/after-stream?at=" + slow.origin();
      assertThat(met.postSigned(path, ANSWERED).body()).contains("sorry").contains("<Hangup/>");
      assertThat(slow.requests()).hasSize(1);
    }
    TestServer.await(
        () -> met.lines().stream().anyMatch(line -> line.endsWith("it does not answer in time.")));
  }

  @Test
  void whenTheServerIsGoneTheOneThatIsMetAnswersAndSaysSo() {
    peer.close();
    assertThat(met.postSigned(OUTGOING + peer.origin(), ANSWERED).body()).contains("<Hangup/>");
    TestServer.await(() -> met.lines().stream().anyMatch(OtherServersTest::tellsOfAnother));
    assertThat(met.lines())
        .filteredOn(OtherServersTest::tellsOfAnother)
        .singleElement()
        .asString()
        .endsWith(
            "Call CA...01: a webhook of another server's is answered here, for that one was asked in"
                + " vain: it cannot be reached.");
  }
}
