package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MishapTest {
  @Test
  void theConnectionBreaksInTheMiddleOfAReply() {
    Rig rig = with(new Moment.Response(1, 400), new Mishap.Drop());
    rig.reply();
    assertThat(rig.ends).containsExactly("dropped");
    assertThat(rig.all("response.output_audio.delta")).hasSize(1);
    assertThat(rig.types()).doesNotContain("response.done");
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void theSessionExpires() {
    Rig rig = with(new Moment.Utterance(1), new Mishap.Expire());
    rig.caller("Hello");
    assertThat(rig.errorCode()).isEqualTo("session_expired");
    assertThat(rig.ends).hasSize(1);
    assertThat(rig.ends.get(0)).startsWith("1001 ");
  }

  @Test
  void aStalledConnectionSaysNothingMore() {
    Rig rig = with(new Moment.Response(1, 400), new Mishap.Stall());
    rig.reply();
    rig.caller("Hello");
    rig.ask("session.update");
    assertThat(rig.types()).endsWith("response.output_audio.delta");
    assertThat(rig.ends).isEmpty();
    assertThat(rig.log.audioEvents()).isPositive();
  }

  @Test
  void anErrorComesOutOfTheBlue() {
    Rig rig = with(new Moment.Updated(1), new Mishap.ErrorEvent("server_error", "Sorry."));
    assertThat(rig.errorCode()).isEqualTo("server_error");
    rig.reply();
    assertThat(rig.lastHeard()).isEqualTo(Rig.GREETING);
  }

  @Test
  void audioComesAfterTheResponseWasCancelled() {
    Rig rig = with(Moment.response(1), new Mishap.LateAudio());
    rig.ask("response.create");
    rig.time.advanceMillis(350);
    rig.ask("response.cancel");
    assertThat(rig.types()).endsWith("response.done");
    rig.time.advanceMillis(100);
    assertThat(rig.types()).endsWith("response.done", "response.output_audio.delta");
    assertThat(rig.last("response.output_audio.delta").get("response_id"))
        .isEqualTo(rig.last("response.done").getAsJsonObject("response").get("id"));
  }

  @Test
  void aResponseHasTwoItems() {
    Rig rig = with(Moment.response(1), new Mishap.TwoItems());
    rig.reply();
    assertThat(rig.log.spokenItems()).hasSize(2);
    assertThat(rig.heard(rig.log.spokenItems().get(0).itemId())).isEqualTo("Let me see.");
    assertThat(rig.heard(rig.log.spokenItems().get(1).itemId())).isEqualTo(Rig.GREETING);
    assertThat(rig.last("response.done").toString()).contains("commentary", "final_answer");
    assertThat(rig.last("response.output_audio.delta").get("output_index").getAsInt()).isOne();
  }

  @Test
  void aToolCallIsToldTwice() {
    Rig rig = with(Moment.response(1), new Mishap.CallToldTwice());
    rig.caller("MB123456, 3/15/1985, MRI");
    rig.reply();
    assertThat(rig.all("response.function_call_arguments.done")).hasSize(2);
    assertThat(rig.log.toolCalls()).hasSize(1);
  }

  @Test
  void aResponseFailsAndTheNextDoesNot() {
    Rig rig = with(Moment.response(1), new Mishap.FailResponse("server_error"));
    rig.reply();
    assertThat(Json.text(rig.last("response.done"), "response", "status")).contains("failed");
    assertThat(Json.text(rig.last("response.done"), "response", "status_details", "error", "code"))
        .contains("server_error");
    rig.reply();
    assertThat(rig.lastHeard()).isEqualTo(Rig.GREETING);
  }

  @Test
  void framesCanBeGarbageOrHuge() {
    Faults faults =
        Faults.none()
            .and(1, new Moment.Utterance(1), new Mishap.Garbage())
            .and(1, new Moment.Utterance(2), new Mishap.Oversized(1_000_000));
    Rig rig = Rig.ready(faults).unjudged();
    rig.caller("Hello");
    assertThat(rig.frames).contains("{\"type\":\"response.outp", "[1,2]");
    rig.caller("Hello");
    assertThat(rig.frames).anyMatch(frame -> frame.length() > 1_000_000);
  }

  @Test
  void anotherConnectionIsSpared() {
    Rig rig = Rig.ready(Faults.none().and(2, Moment.response(1), new Mishap.Drop()));
    rig.reply();
    assertThat(rig.ends).isEmpty();
  }

  private static Rig with(Moment moment, Mishap mishap) {
    return Rig.ready(Faults.none().and(1, moment, mishap));
  }
}
