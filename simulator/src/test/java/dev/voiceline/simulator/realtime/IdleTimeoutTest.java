package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.brain.Json;
import org.junit.jupiter.api.Test;

class IdleTimeoutTest {
  private static final long PLAYED_AT = Rig.GREETING.length() * 40L;

  private final Rig rig = Rig.ready();

  @Test
  void silenceAfterAReplyBecomesATurn() {
    timeout(5_000);
    rig.ask("response.create");
    rig.time.advanceMillis(PLAYED_AT + 4_999);
    assertThat(rig.types()).endsWith("response.done");
    rig.quiet(600);
    int before = rig.types().size();
    rig.time.advanceMillis(1);
    assertThat(rig.types().subList(before, rig.types().size()))
        .startsWith(
            "input_audio_buffer.timeout_triggered",
            "input_audio_buffer.committed",
            "conversation.item.added",
            "conversation.item.done",
            "response.created");
    assertThat(rig.last("input_audio_buffer.timeout_triggered").get("audio_end_ms").getAsInt())
        .isEqualTo(600);
  }

  @Test
  void aCallerWhoSpeaksIsNotIdle() {
    timeout(5_000);
    rig.ask("response.create");
    rig.time.advanceMillis(PLAYED_AT + 4_000);
    rig.caller("Hello");
    rig.time.advanceMillis(10_000);
    assertThat(rig.types()).doesNotContain("input_audio_buffer.timeout_triggered");
  }

  @Test
  void withoutATimeoutSilenceIsNothing() {
    rig.ask("response.create");
    rig.time.advanceMillis(60_000);
    assertThat(rig.types()).doesNotContain("input_audio_buffer.timeout_triggered");
    assertThat(rig.time.pending()).as("only the session's end").isOne();
  }

  private void timeout(int millis) {
    rig.session(
        Json.of(
            "type",
            "realtime",
            "audio",
            Json.of(
                "input",
                Json.of(
                    "turn_detection",
                    Json.of(
                        "type",
                        "server_vad",
                        "idle_timeout_ms",
                        millis,
                        "create_response",
                        false,
                        "interrupt_response",
                        false)))));
  }
}
