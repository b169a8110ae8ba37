package dev.voiceline.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.rig.TestCarrier;
import dev.voiceline.server.rig.TestServer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallOrdersTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final Map<String, String> SHOWN = Map.of("Authorization", "Bearer " + TOKEN);
  private static final String ORDER = "{\"to\": \"+14155550123\"}";
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

  @Test
  void anOrderIsACall() {
    HttpResponse<String> response = server.order(ORDER, SHOWN);
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEqualTo("{\"call\":\"" + CALL + "\"}");
    Map<String, String> asked = carrier.first("/Calls.json").form();
    assertThat(asked)
        .containsEntry("To", "+14155550123")
        .containsEntry("From", "+14155550100")
        .containsEntry("StatusCallback", "https://voice.example.test/voice/status")
        .containsEntry("Timeout", "30")
        .containsEntry("TimeLimit", "1800");
    assertThat(asked.get("Url")).startsWith("https://voice.example.test/voice/outgoing/");
  }

  @Test
  void theStageOfACallIsTold() {
    server.order(ORDER, SHOWN);
    assertThat(server.get("/calls/" + CALL, SHOWN).body())
        .isEqualTo("{\"call\":\"" + CALL + "\",\"stage\":\"queued\",\"over\":false}");
    report("ringing");
    report("no-answer");
    report("ringing");
    assertThat(server.get("/calls/" + CALL, SHOWN).body())
        .isEqualTo("{\"call\":\"" + CALL + "\",\"stage\":\"no_answer\",\"over\":true}");
  }

  @Test
  void aCallThatIsNotKnownHasNoStage() {
    assertThat(server.get("/calls/CA9", SHOWN).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer 0123456789abcdef0123456789abcdee",
        "Bearer 0123456789abcdef0123456789abcdef0",
        "Basic 0123456789abcdef0123456789abcdef"
      })
  void withoutTheTokenNothingIsOrderedOrTold(String header) {
    Map<String, String> headers = header.isEmpty() ? Map.of() : Map.of("Authorization", header);
    assertThat(server.order(ORDER, headers).statusCode()).isEqualTo(401);
    assertThat(server.get("/calls/" + CALL, headers).statusCode()).isEqualTo(401);
    assertThat(carrier.requests()).isEmpty();
  }

  @Test
  void theMediaPortTakesNoOrders() {
    assertThat(server.getOnMediaPort("/calls/" + CALL).statusCode()).isEqualTo(404);
  }

  @Test
  void oneKeyIsOneCall() {
    Map<String, String> headers = new HashMap<>(SHOWN);
    headers.put("Idempotency-Key", "order-1");
    String first = server.order(ORDER, headers).body();
    assertThat(server.order(ORDER, headers).body()).isEqualTo(first);
    assertThat(carrier.requests()).hasSize(1);
    headers.put("Idempotency-Key", "order-2");
    assertThat(server.order(ORDER, headers).body()).isNotEqualTo(first);
  }

  @Test
  void aRefusedOrderMayBeRepeatedUnderItsKey() {
    Map<String, String> headers = new HashMap<>(SHOWN);
    headers.put("Idempotency-Key", "order-1");
    carrier.refuse(400);
    assertThat(server.order(ORDER, headers).statusCode()).isEqualTo(422);
    carrier.refuse(0);
    assertThat(server.order(ORDER, headers).statusCode()).isEqualTo(202);
  }

  @Test
  void anOrderThatMayHaveBeenCarriedOutIsNotRepeatedUnderItsKey() {
    Map<String, String> headers = new HashMap<>(SHOWN);
    headers.put("Idempotency-Key", "order-1");
    carrier.refuse(503);
    assertThat(server.order(ORDER, headers).statusCode()).isEqualTo(504);
    carrier.refuse(0);
    assertThat(server.order(ORDER, headers).statusCode()).isEqualTo(504);
    assertThat(carrier.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"to\": 14155550123}",
        "{\"to\": \"14155550123\"}",
        "{\"to\": \"+1 415 555 0123\"}",
        "{\"to\": \"+14155550123\", \"agent\": \"nobody\"}",
        "{\"to\": \"+14155550123\", \"detection\": \"soon\"}",
        "{\"to\": \"+14155550123\", \"on_machine\": \"leave_message\"}",
        "{\"to\": \"+14155550123\", \"more\": true}"
      })
  void whatIsNoOrderIsRefusedWithASentenceThatDoesNotRepeatTheNumber(String body) {
    HttpResponse<String> response = server.order(body, SHOWN);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).startsWith("{\"error\":\"").doesNotContain("5550123\"}");
    assertThat(carrier.requests()).isEmpty();
  }

  @Test
  void anOrderOfMoreThan8KilobytesIsRefused() {
    String body = "{\"to\": \"+14155550123\", \"agent\": \"" + "a".repeat(8 * 1024) + "\"}";
    assertThat(server.order(body, SHOWN).statusCode()).isEqualTo(413);
  }

  @Test
  void withoutATokenSetNobodyCanOrder() {
    try (TestServer closed = TestServer.withAccount()) {
      HttpResponse<String> response = closed.order(ORDER, SHOWN);
      assertThat(response.statusCode()).isEqualTo(404);
      TestServer.await(
          () -> closed.lines().stream().anyMatch(line -> line.contains("VOICELINE_API_TOKEN")));
    }
  }

  private void report(String status) {
    Map<String, String> form = TestServer.with(TestServer.call(CALL), "CallStatus", status);
    assertThat(server.postSigned("/voice/status", form).statusCode()).isEqualTo(204);
  }
}
