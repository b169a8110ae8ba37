package dev.voiceline.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.server.rig.TestCarrier;
import dev.voiceline.server.rig.TestPhone;
import dev.voiceline.server.rig.TestServer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the order to whoever picks up, over sockets. */
class PlacedCallTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String CALL = "CA" + "0".repeat(31) + "1";

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

  private Map<String, String> order(String members) {
    server.order(
        "{\"to\": \"+14155550123\"" + members + "}", Map.of("Authorization", "Bearer " + TOKEN));
    return carrier.first("/Calls.json").form();
  }

  private String pickedUp(Map<String, String> asked, String answeredBy) {
    Map<String, String> form = TestServer.with(TestServer.call(CALL), "CallStatus", "in-progress");
    return server
        .postSigned(
            URI.create(asked.get("Url")).getPath(),
            answeredBy.isEmpty() ? form : TestServer.with(form, "AnsweredBy", answeredBy))
        .body();
  }

  @Test
  void aPersonWhoPicksUpTalksWithTheAgent() {
    String twiml = pickedUp(order(""), "");
    TestPhone phone = server.dial().start(CALL, TestServer.ticketIn(twiml));
    assertThat(phone.next("media").get("streamSid").getAsString()).isEqualTo("MZ1");
  }

  @Test
  void aMachineIsHungUpOn() {
    Map<String, String> asked = order(", \"on_machine\": \"hang_up\"");
    assertThat(asked).containsEntry("MachineDetection", "Enable");
    assertThat(pickedUp(asked, "machine_start")).contains("<Hangup/>").doesNotContain("<Stream");
  }

  @Test
  void aMachineThatTurnsUpWhileTheAgentTalksEndsTheCall() {
    Map<String, String> asked = order(", \"detection\": \"while_talking\"");
    assertThat(asked).containsEntry("AsyncAmd", "true");
    TestPhone phone = server.dial().start(CALL, TestServer.ticketIn(pickedUp(asked, "")));
    phone.next("media");
    Map<String, String> verdict =
        TestServer.with(TestServer.call(CALL), "AnsweredBy", "machine_start");
    server.postSigned(URI.create(asked.get("AsyncAmdStatusCallback")).getPath(), verdict);
    assertThat(carrier.first("/Calls/" + CALL + ".json").form())
        .containsEntry("Status", "completed");
    assertThat(phone.closeCode()).isEqualTo(1000);
    TestServer.await(() -> server.news().stream().anyMatch(CallNews.Ended.class::isInstance));
  }

  @Test
  void anUnsignedPickUpHasNoEffect() {
    String path = URI.create(order("").get("Url")).getPath();
    assertThat(server.post(path, TestServer.call(CALL), "wrong").statusCode()).isEqualTo(403);
    assertThat(server.server().calls().live()).isEmpty();
  }

  @Test
  void anOrderNobodyGaveGetsNoAgent() {
    assertThat(server.postSigned("/voice/outgoing/made-up", TestServer.call(CALL)).body())
        .contains("<Hangup/>")
        .doesNotContain("<Stream");
  }
}
