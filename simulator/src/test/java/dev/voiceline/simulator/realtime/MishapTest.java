package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.time.Duration;
import java.util.List;
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
    rig.time.advanceMillis(20);
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

  @Test
  void aResponseFailsInTheMiddle() {
    Rig rig = with(new Moment.Response(1, 400), Mishap.FailResponse.serverError());
    rig.reply();
    JsonObject done = rig.last("response.done").getAsJsonObject("response");
    assertThat(Json.text(done, "status")).contains("failed");
    assertThat(Json.at(done, "status_details", "error", "code")).isEmpty();
    assertThat(Json.text(rig.last("response.output_item.done"), "item", "status"))
        .contains("incomplete");
    assertThat(rig.all("response.done")).hasSize(1);
  }

  @Test
  void rateLimitsAndEmptyAccountsAreFailedResponses() {
    Faults faults =
        Faults.none()
            .and(1, Moment.response(1), Mishap.FailResponse.rateLimited(Duration.ofMillis(1_200)))
            .and(1, Moment.response(2), Mishap.FailResponse.quotaExhausted());
    Rig rig = Rig.ready(faults);
    rig.reply();
    assertThat(rig.last("response.done").toString())
        .contains("inference_rate_limit_exceeded", "try again in 1.2s");
    rig.reply();
    assertThat(rig.last("response.done").toString()).contains("insufficient_quota");
    assertThat(rig.log.spokenItems()).isEmpty();
  }

  @Test
  void aResponseStaysIncomplete() {
    Rig rig = with(new Moment.Response(1, 800), new Mishap.Incomplete("content_filter"));
    rig.reply();
    assertThat(Json.text(rig.last("response.done"), "response", "status_details", "reason"))
        .contains("content_filter");
    assertThat(rig.all("response.output_audio.delta")).hasSize(2);
  }

  @Test
  void aMishapHasATimeOfItsOwn() {
    Rig rig = with(new Moment.After(Duration.ofSeconds(5)), new Mishap.Drop());
    rig.time.advanceMillis(4_999);
    assertThat(rig.ends).isEmpty();
    rig.time.advanceMillis(1);
    assertThat(rig.ends).containsExactly("dropped");
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void aFailureOutsideOfAResponseIsForTheNextOne() {
    Rig rig = with(new Moment.After(Duration.ofMillis(100)), Mishap.FailResponse.serverError());
    rig.time.advanceMillis(100);
    rig.reply();
    rig.reply();
    assertThat(rig.log.responses())
        .extracting(Measured.Response::status)
        .containsExactly("failed", "completed");
  }

  @Test
  void aMishapWaitsForTheRightWordsAndComesOnce() {
    Rig rig = with(new Moment.Saying("birth"), new Mishap.Misspeak(Slip.DATE));
    rig.reply();
    assertThat(rig.lastHeard()).isEqualTo(Rig.GREETING);
    for (String heard : List.of("I have", "I have")) {
      rig.caller("March 15, 1985");
      rig.reply();
      assertThat(rig.lastHeard()).startsWith(heard);
    }
    assertThat(rig.log.spokenItems().get(1).words()).contains("date of birth April 15, 1985");
    assertThat(rig.log.spokenItems().get(2).words()).contains("date of birth March 15, 1985");
  }

  @Test
  void aCallHasWrongArgumentsOnce() {
    Rig rig =
        with(new Moment.Calling("check_eligibility"), new Mishap.WrongArguments("{\"member_id\":"));
    rig.caller("MB123456, 3/15/1985, MRI");
    rig.reply();
    assertThat(rig.last("response.function_call_arguments.done").get("arguments").getAsString())
        .isEqualTo("{\"member_id\":");
    rig.output(rig.log.toolCalls().get(0).callId(), "{\"error\":\"invalid_arguments\"}");
    rig.reply();
    assertThat(rig.log.toolCalls().get(1).arguments()).contains("1985-03-15");
  }

  @Test
  void twoFunctionsAreCalledInOneResponse() {
    Rig rig =
        with(
            new Moment.Calling("check_eligibility"), new Mishap.AlsoCall("send_summary_sms", "{}"));
    rig.caller("MB123456, 3/15/1985, MRI");
    rig.reply();
    assertThat(rig.all("response.done")).hasSize(1);
    assertThat(rig.log.toolCalls())
        .extracting(Measured.ToolCall::name)
        .containsExactly("check_eligibility", "send_summary_sms");
    assertThat(rig.last("response.function_call_arguments.done").get("output_index").getAsInt())
        .isEqualTo(2);
  }

  @Test
  void everyEventOfTheReferenceIsSentAndIsOne() {
    Rig rig = with(new Moment.Updated(1), new Mishap.EveryEvent());
    assertThat(rig.types().stream().distinct().toList())
        .hasSize(46)
        .contains("mcp_list_tools.failed", "output_audio_buffer.cleared", "conversation.created");
    rig.reply();
    assertThat(rig.lastHeard()).isEqualTo(Rig.GREETING);
  }

  @Test
  void everythingCanHaveFieldsThatNobodyKnows() {
    Rig rig = new Rig(RealtimeSettings.standard().withSurprises(), false);
    rig.session(Json.of("type", "realtime"));
    rig.ask("response.create");
    rig.time.advanceMillis(30_000);
    assertThat(rig.frames)
        .allMatch(frame -> frame.contains("unheard_of") || frame.contains("mood"));
    assertThat(rig.frames).anyMatch(frame -> frame.contains("obfuscation"));
    assertThat(rig.frames).anyMatch(frame -> frame.contains("conversation.mood.changed"));
    assertThat(rig.log.sent()).endsWith("response.done");
  }

  @Test
  void mishapsCanComeEverywhere() {
    Rig rig = Rig.ready(Faults.none().everywhere(Moment.response(1), new Mishap.Drop()));
    rig.reply();
    assertThat(rig.ends).containsExactly("dropped");
  }

  private static Rig with(Moment moment, Mishap mishap) {
    return Rig.ready(Faults.none().and(1, moment, mishap));
  }
}
