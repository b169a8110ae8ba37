package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.MuLaw;
import dev.voiceline.simulator.brain.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private final Rig rig = Rig.ready();

  @Test
  void aReplyIsToldInTheServicesOrder() {
    rig.reply();
    assertThat(rig.types().stream().distinct().toList())
        .containsExactly(
            "session.created",
            "session.updated",
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            "response.content_part.added",
            "response.output_audio_transcript.delta",
            "response.output_audio.delta",
            "response.output_audio.done",
            "response.output_audio_transcript.done",
            "response.content_part.done",
            "response.output_item.done",
            "conversation.item.done",
            "rate_limits.updated",
            "response.done");
    assertThat(rig.lastHeard()).isEqualTo(Rig.GREETING);
    assertThat(Json.text(rig.last("response.done"), "response", "status")).contains("completed");
    assertThat(rig.time.pending()).as("only the session's end").isOne();
  }

  @Test
  void audioComesFasterThanItIsPlayed() {
    rig.ask("response.create");
    rig.time.advanceMillis(249);
    assertThat(rig.types()).doesNotContain("response.output_audio.delta");
    rig.time.advanceMillis(1 + 3 * 100);
    assertThat(rig.lastHeard()).isEqualTo(Rig.GREETING);
    assertThat(rig.log.spokenItems().get(0).generatedMs()).isEqualTo(Rig.GREETING.length() * 40L);
    assertThat(rig.log.spokenItems().get(0).firstAudioAt()).isEqualTo(250);
  }

  @Test
  void aTurnOfTheCallerIsToldInTheServicesOrder() {
    rig.quiet(1_000);
    rig.caller("I need to check eligibility");
    assertThat(rig.types().subList(2, 7))
        .containsExactly(
            "input_audio_buffer.speech_started",
            "input_audio_buffer.speech_stopped",
            "input_audio_buffer.committed",
            "conversation.item.added",
            "conversation.item.done");
    rig.time.advanceMillis(120);
    JsonObject transcript = rig.last("conversation.item.input_audio_transcription.completed");
    assertThat(Json.text(transcript, "transcript")).contains("I need to check eligibility");
    assertThat(transcript.get("item_id"))
        .isEqualTo(rig.last("input_audio_buffer.speech_started").get("item_id"));
    assertThat(rig.last("input_audio_buffer.speech_started").get("audio_start_ms").getAsInt())
        .isEqualTo(700);
    assertThat(rig.log.utterances().get(0).startMs()).isEqualTo(1_000);
    assertThat(rig.log.utterances().get(0).endMs()).isEqualTo(1_000 + 27 * 40);
    assertThat(rig.log.audioBytes()).isEqualTo((1_000 + 27 * 40 + 400) * 8L);
    assertThat(rig.types()).doesNotContain("response.created");
  }

  @Test
  void noiseHasABlankTranscript() {
    byte[] noise = new byte[160 * 20];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = MuLaw.encode(i * 7919 % 8000 - 4000);
    }
    rig.hear(noise);
    rig.quiet(400);
    rig.time.advanceMillis(120);
    assertThat(
            Json.text(
                rig.last("conversation.item.input_audio_transcription.completed"), "transcript"))
        .contains("");
  }

  @Test
  void aSessionCanReplyAndInterruptByItself() {
    rig.update(true, true);
    rig.caller("Hello");
    assertThat(rig.types()).contains("response.created");
    rig.time.advanceMillis(350);
    rig.caller("Stop");
    JsonObject done = rig.last("response.done");
    assertThat(Json.text(done, "response", "status_details", "reason")).contains("turn_detected");
    assertThat(rig.all("response.created")).hasSize(2);
  }

  @Test
  void aWholeInquiryEndsWithTheToolThatEndsTheCall() {
    rig.reply();
    rig.caller("Is MB123456, born March 15 1985, covered for an MRI?");
    rig.reply();
    JsonObject call = rig.last("response.function_call_arguments.done");
    assertThat(rig.lastHeard()).contains("I am checking");
    assertThat(call.get("name").getAsString()).isEqualTo("check_eligibility");
    assertThat(Json.parse(call.get("arguments").getAsString()).orElseThrow())
        .isEqualTo(
            Json.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI"));

    String callId = call.get("call_id").getAsString();
    rig.output(callId, "{\"status\":\"eligible\",\"say\":\"It is covered.\"}");
    rig.reply();
    assertThat(rig.lastHeard()).startsWith("It is covered.");
    rig.caller("No, thank you");
    rig.reply();
    assertThat(rig.log.toolCalls()).hasSize(2);
    assertThat(rig.log.toolCalls().get(1).name()).isEqualTo("end_call");
    assertThat(rig.log.toolOutputs()).hasSize(1);
  }

  @Test
  void aProblemMakesTheModelAskAgain() {
    rig.reply();
    rig.caller("MB123456, 3/15/1985, MRI");
    rig.reply();
    rig.output(
        rig.log.toolCalls().get(0).callId(),
        "{\"error\":\"not_found\",\"advice\":\"Ask for the member ID again.\"}");
    rig.reply();
    assertThat(rig.lastHeard()).contains("did not get that member ID");
  }

  @Test
  void anOutputOfAnUnknownCallIsRefused() {
    rig.output("call_nobody_made", "{}");
    assertThat(rig.errorCode()).isEqualTo("invalid_tool_call_id");
    assertThat(rig.log.toolOutputs()).isEmpty();
  }

  @Test
  void historyThatIsSeededIsHonored() {
    seed("system", "input_text", "Carry on; do not greet again.");
    seed("assistant", "output_text", Rig.GREETING);
    seed("user", "input_text", "MB123456");
    seed("assistant", "output_text", "I have member ID M B 1 2 3 4 5 6.");
    rig.send(
        Json.of(
            "type", "conversation.item.create",
            "previous_item_id", "root",
            "item", message("system", "input_text", "Be brief.")));
    rig.reply();
    assertThat(rig.lastHeard()).isEqualTo("What is the patient's date of birth?");
  }

  @Test
  void contentThatDoesNotFitItsRoleIsRefused() {
    seed("assistant", "input_text", "No.");
    assertThat(rig.errorCode()).isEqualTo("invalid_value");
    seed("user", "output_text", "No.");
    assertThat(rig.errorCode()).isEqualTo("invalid_value");
  }

  @Test
  void aSentenceThatIsOrderedIsSaid() {
    JsonObject response =
        Json.of(
            "instructions",
            "You are kind. Never say \"no\".\n\nSay exactly the following words: \"We are \"closed\".\"",
            "tool_choice",
            "none",
            "input",
            Json.list(List.of()));
    rig.send(Json.of("type", "response.create", "response", response));
    rig.time.advanceMillis(30_000);
    assertThat(rig.lastHeard()).isEqualTo("We are \"closed\".");
  }

  private void seed(String role, String kind, String text) {
    rig.send(Json.of("type", "conversation.item.create", "item", message(role, kind, text)));
  }

  private static JsonObject message(String role, String kind, String text) {
    return Json.of(
        "type",
        "message",
        "role",
        role,
        "content",
        Json.list(List.of(Json.of("type", kind, "text", text))));
  }
}
