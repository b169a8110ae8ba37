package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void aSessionExpiresAfterAnHourUnlessToldOtherwise() {
    Rig rig = Rig.ready();
    long now = rig.time.instant().getEpochSecond();
    assertThat(expiry(rig, "session.created")).isEqualTo(now + 3_600);
    assertThat(expiry(rig, "session.updated")).isEqualTo(now + 3_600);
    rig.time.advance(Duration.ofMinutes(60).minusMillis(1));
    assertThat(rig.ends).isEmpty();
    rig.time.advanceMillis(1);
    assertThat(rig.errorCode()).isEqualTo("session_expired");
    assertThat(rig.ends).hasSize(1).first().asString().startsWith("1001 ");
    rig.ask("response.create");
    assertThat(rig.types()).endsWith("error");

    Rig brief = with(RealtimeLimits.standard().withLongestSession(Duration.ofSeconds(5)));
    assertThat(expiry(brief, "session.created")).isEqualTo(now + 5);
    brief.time.advanceMillis(5_000);
    assertThat(brief.ends).hasSize(1);
  }

  @Test
  void responsesBeyondTheBudgetFailWithAHint() {
    Rig rig = with(RealtimeLimits.standard().withResponsesPerMinute(2));
    rig.reply();
    assertThat(requestsLeft(rig)).isOne();
    reply(rig, 10_000);
    rig.ask("response.create");
    JsonObject failed = rig.last("response.done").getAsJsonObject("response");
    assertThat(Json.text(failed, "status")).contains("failed");
    assertThat(Json.text(failed, "status_details", "error", "code"))
        .contains("inference_rate_limit_exceeded");
    assertThat(Json.text(failed, "status_details", "error", "message").orElseThrow())
        .contains("try again in 20.0s");
    rig.time.advanceMillis(20_000);
    rig.reply();
    assertThat(rig.log.responses())
        .extracting(Measured.Response::status)
        .containsExactly("completed", "completed", "failed", "completed");
  }

  private static void reply(Rig rig, long millis) {
    rig.ask("response.create");
    rig.time.advanceMillis(millis);
  }

  private static long expiry(Rig rig, String event) {
    return Json.at(rig.last(event), "session", "expires_at").orElseThrow().getAsLong();
  }

  private static int requestsLeft(Rig rig) {
    return rig.last("rate_limits.updated")
        .getAsJsonArray("rate_limits")
        .get(0)
        .getAsJsonObject()
        .get("remaining")
        .getAsInt();
  }

  private static Rig with(RealtimeLimits limits) {
    return Rig.ready(RealtimeSettings.standard().withLimits(limits));
  }
}
