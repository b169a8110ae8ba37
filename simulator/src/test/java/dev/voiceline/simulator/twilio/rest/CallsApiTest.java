package dev.voiceline.simulator.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.twilio.CallEvent;
import dev.voiceline.simulator.twilio.CallProgress;
import dev.voiceline.simulator.twilio.MachineDetection;
import dev.voiceline.simulator.twilio.PlaceOrder;
import dev.voiceline.simulator.twilio.RecordingEvent;
import dev.voiceline.simulator.twilio.TwimlSource;
import dev.voiceline.simulator.twilio.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallsApiTest {
  private static final WebAddress BACK = WebAddress.post(URI.create(RestRig.BACK));

  private final RestRig rig = new RestRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aPlacedCallIsQueuedAndLooksLikeTwilios() {
    RestRig.Answer answer =
        rig.post("/Calls.json", "To", RestRig.THEIRS, "From", RestRig.OURS, "Url", RestRig.BACK);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("status")).isEqualTo("queued");
    assertThat(answer.text("direction")).isEqualTo("outbound-api");
    assertThat(answer.text("sid")).matches("CA[0-9a-f]{32}");
    assertThat(answer.text("date_created")).isEqualTo("Thu, 01 Jan 2026 00:00:00 +0000");
    assertThat(answer.text("uri"))
        .isEqualTo(
            "/2010-04-01/Accounts/" + RestRig.ACCOUNT + "/Calls/" + answer.text("sid") + ".json");
    assertThat(answer.json().get("end_time").isJsonNull()).isTrue();
    assertThat(answer.json().getAsJsonObject("subresource_uris").get("recordings").getAsString())
        .endsWith("/Recordings.json");
    assertThat(rig.server.log().oddities()).isEmpty();
  }

  @Test
  void anOrderReachesTheExchangeWithTwiliosDefaults() {
    rig.place();
    assertThat(rig.exchange.placed)
        .containsExactly(
            new PlaceOrder(
                RestRig.THEIRS,
                RestRig.OURS,
                new TwimlSource.At(BACK),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(60),
                Duration.ofHours(4),
                Optional.empty(),
                "",
                Optional.empty()));
  }

  @Test
  void anOrderReachesTheExchangeWithAllThatItSays() {
    rig.post(
        "/Calls.json",
        "To",
        RestRig.THEIRS,
        "From",
        RestRig.OURS,
        "Twiml",
        "<Response/>",
        "StatusCallback",
        RestRig.BACK,
        "StatusCallbackEvent",
        "answered",
        "StatusCallbackEvent",
        "completed",
        "Timeout",
        "20",
        "TimeLimit",
        "600",
        "MachineDetection",
        "DetectMessageEnd",
        "AsyncAmd",
        "true",
        "AsyncAmdStatusCallback",
        RestRig.BACK,
        "Record",
        "true",
        "RecordingChannels",
        "dual",
        "RecordingStatusCallback",
        RestRig.BACK,
        "RecordingStatusCallbackEvent",
        "in-progress");
    PlaceOrder order = rig.exchange.placed.get(0);
    assertThat(order.document()).isEqualTo(new TwimlSource.Inline("<Response/>"));
    assertThat(order.progress())
        .contains(new CallProgress(BACK, Set.of(CallEvent.ANSWERED, CallEvent.COMPLETED)));
    assertThat(order.ringFor()).isEqualTo(Duration.ofSeconds(20));
    assertThat(order.longest()).isEqualTo(Duration.ofMinutes(10));
    assertThat(order.detection())
        .contains(
            new MachineDetection(
                true,
                Duration.ofSeconds(30),
                Duration.ofMillis(2_400),
                Duration.ofMillis(1_200),
                Duration.ofMillis(5_000),
                Optional.of(BACK)));
    assertThat(order.recording().orElseThrow().channels()).isEqualTo(2);
    assertThat(order.recording().orElseThrow().events())
        .containsExactly(RecordingEvent.IN_PROGRESS);
  }

  @Test
  void keysToPressRuleOutTheDetectionOfMachines() {
    rig.post(
        "/Calls.json",
        "To",
        RestRig.THEIRS,
        "From",
        RestRig.OURS,
        "Url",
        RestRig.BACK,
        "SendDigits",
        "ww1#",
        "MachineDetection",
        "Enable");
    assertThat(rig.exchange.placed.get(0).detection()).isEmpty();
    assertThat(rig.exchange.placed.get(0).sendDigits()).isEqualTo("ww1#");
  }

  @ParameterizedTest
  @CsvSource({
    "To, '', 21201",
    "To, 4155550123, 21211",
    "To, ' 14155550123', 21211",
    "From, '', 21213",
    "From, 4155550100, 21212",
    "From, +14155559999, 21210",
    "Url, '', 21205",
    "Url, voice/back, 21205",
    "Method, PUT, 20001",
    "Timeout, soon, 20001",
    "MachineDetection, Nope, 20001",
    "StatusCallbackEvent, finished, 20001",
    "StatusCallback, https://under_score.example.test/s, 21609",
  })
  void whatTwilioRefusesIsRefusedWithItsNumber(String name, String value, int code) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("To", RestRig.THEIRS);
    form.put("From", RestRig.OURS);
    form.put("Url", RestRig.BACK);
    form.put(name, value);
    RestRig.Answer answer =
        rig.post(
            "/Calls.json",
            form.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().keySet()).containsExactly("code", "message", "more_info", "status");
    assertThat(rig.exchange.placed).isEmpty();
  }

  @Test
  void aDocumentOfMoreThan4000CharactersIsRefused() {
    RestRig.Answer answer =
        rig.post(
            "/Calls.json",
            "To",
            RestRig.THEIRS,
            "From",
            RestRig.OURS,
            "Twiml",
            "<Response>" + " ".repeat(4_000) + "</Response>");
    assertThat(answer.code()).isEqualTo(32018);
  }

  @Test
  void whatDoesNotExistIsNotedByName() {
    rig.post(
        "/Calls.json",
        "To",
        RestRig.THEIRS,
        "From",
        RestRig.OURS,
        "Url",
        RestRig.BACK,
        "timeout",
        "20",
        "CallReason",
        "x");
    assertThat(rig.server.log().oddities())
        .containsExactly(
            "create call: there is no parameter timeout",
            "create call: CallReason is not simulated");
  }

  @Test
  void aLiveCallIsRedirected() {
    String sid = rig.talk();
    RestRig.Answer answer = rig.post("/Calls/" + sid + ".json", "Twiml", "<Response/>");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo("in-progress");
    assertThat(answer.text("answered_by")).isEqualTo("human");
    assertThat(rig.exchange.redirections).containsExactly(new TwimlSource.Inline("<Response/>"));
  }

  @Test
  void aLiveCallIsHungUpOnceAndThenIsNotInProgress() {
    String sid = rig.talk();
    rig.time.advance(Duration.ofSeconds(42));
    RestRig.Answer first = rig.post("/Calls/" + sid + ".json", "Status", "completed");
    assertThat(first.text("status")).isEqualTo("completed");
    assertThat(first.text("duration")).isEqualTo("42");
    RestRig.Answer second = rig.post("/Calls/" + sid + ".json", "Status", "completed");
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.code()).isEqualTo(21220);
  }

  @Test
  void anUnknownCallIs404() {
    String path = "/Calls/CA" + "f".repeat(32) + ".json";
    assertThat(rig.get(path).code()).isEqualTo(20404);
    assertThat(rig.post(path, "Status", "completed").status()).isEqualTo(404);
  }

  @Test
  void anUpdateThatSaysNothingOrTwoThingsIsRefused() {
    String path = "/Calls/" + rig.talk() + ".json";
    assertThat(rig.post(path).code()).isEqualTo(20001);
    assertThat(rig.post(path, "Status", "in-progress").code()).isEqualTo(20001);
    assertThat(rig.post(path, "Twiml", "<Response/>", "Url", RestRig.BACK).code()).isEqualTo(20001);
    assertThat(rig.exchange.redirections).isEmpty();
  }

  @Test
  void callsAreFetchedAndListed() {
    String sid = rig.place();
    assertThat(rig.get("/Calls/" + sid + ".json").text("sid")).isEqualTo(sid);
    assertThat(rig.get("/Calls.json").json().getAsJsonArray("calls")).hasSize(1);
  }
}
