package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseOrderTest {
  private final Rig rig = Rig.ready();

  @Test
  void aWrittenResponseHasNoSoundAndCannotBeCut() {
    create(Json.of("output_modalities", Json.texts("text")));
    rig.time.advanceMillis(30_000);
    assertThat(rig.types())
        .contains("response.output_text.delta", "response.output_text.done")
        .doesNotContain("response.output_audio.delta");
    assertThat(rig.log.writtenItems().get(0).words()).isEqualTo(Rig.GREETING);
    assertThat(rig.log.spokenItems()).isEmpty();
    rig.send(
        Json.of(
            "type",
            "conversation.item.truncate",
            "item_id",
            rig.log.writtenItems().get(0).itemId(),
            "content_index",
            0,
            "audio_end_ms",
            0));
    assertThat(rig.errorCode()).isEmpty();
  }

  @Test
  void aResponseAsideRunsBesideTheOtherAndLeavesNoTrace() {
    rig.caller("Hello");
    String heard = rig.log.utterances().get(0).itemId();
    rig.ask("response.create");
    create(
        Json.of(
            "conversation",
            "none",
            "output_modalities",
            Json.texts("text"),
            "metadata",
            Json.of("purpose", "summary"),
            "instructions",
            "Summarise the call.",
            "input",
            Json.list(List.of(Json.of("type", "item_reference", "id", heard)))));
    assertThat(rig.log.errors()).isEmpty();
    long items = rig.all("conversation.item.added").size();
    rig.time.advanceMillis(30_000);
    assertThat(rig.log.writtenItems().get(0).words()).startsWith("The caller spoke 1 times");
    assertThat(rig.all("conversation.item.added")).hasSize((int) items + 1);
    JsonObject aside =
        rig.all("response.done").stream()
            .map(event -> event.getAsJsonObject("response"))
            .filter(response -> Json.text(response, "metadata", "purpose").isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(aside.get("conversation_id").isJsonNull()).isTrue();
    assertThat(rig.log.responses()).allMatch(each -> each.status().equals("completed"));
  }

  @Test
  void aResponseAsideIsCancelledByItsIdOnly() {
    create(Json.of("conversation", "none"));
    String id = Json.text(rig.last("response.created"), "response", "id").orElseThrow();
    rig.ask("response.cancel");
    assertThat(rig.errorCode()).isEqualTo("response_cancel_not_active");
    rig.send(Json.of("type", "response.cancel", "response_id", id));
    rig.time.advanceMillis(20);
    assertThat(rig.log.responses().get(0).status()).isEqualTo("cancelled");
  }

  @Test
  void aResponseThatReachesItsLimitIsIncomplete() {
    create(Json.of("max_output_tokens", 25));
    rig.time.advanceMillis(30_000);
    JsonObject done = rig.last("response.done").getAsJsonObject("response");
    assertThat(Json.text(done, "status")).contains("incomplete");
    assertThat(Json.text(done, "status_details", "reason")).contains("max_output_tokens");
    assertThat(Json.at(done, "usage", "output_tokens").orElseThrow().getAsInt())
        .isPositive()
        .isLessThanOrEqualTo(25);
    assertThat(Json.text(rig.last("response.output_item.done"), "item", "status"))
        .contains("incomplete");
  }

  @Test
  void aResponseIsToldWithItsSettings() {
    create(Json.of("metadata", Json.of("purpose", "greeting"), "max_output_tokens", 900));
    JsonObject created = rig.last("response.created").getAsJsonObject("response");
    assertThat(Json.text(created, "audio", "output", "format", "type")).contains("audio/pcmu");
    assertThat(Json.text(created, "audio", "output", "voice")).contains("marin");
    assertThat(Json.text(created, "metadata", "purpose")).contains("greeting");
    assertThat(created.get("max_output_tokens").getAsInt()).isEqualTo(900);
  }

  @Test
  void theFunctionsOfAResponseReplaceThoseOfTheSession() {
    rig.caller("MB123456, 3/15/1985, MRI");
    create(Json.of("tools", Json.list(List.of())));
    rig.time.advanceMillis(30_000);
    assertThat(rig.log.toolCalls()).isEmpty();
    create(Json.of("tool_choice", Json.of("type", "function", "name", "check_eligibility")));
    rig.time.advanceMillis(30_000);
    assertThat(rig.lastHeard()).isNotEmpty();
  }

  @Test
  void audioAndImagesCanBeWrittenIntoTheConversation() {
    JsonObject part =
        Json.of(
            "type", "input_audio", "audio", ModelVoice.base64("MB123456", true), "transcript", "x");
    item("user", part);
    item("user", Json.of("type", "input_image", "image_url", "data:image/png;base64,"));
    assertThat(rig.log.errors()).isEmpty();
    rig.reply();
    assertThat(rig.lastHeard()).contains("M B 1 2 3 4 5 6");
  }

  private void item(String role, JsonObject part) {
    rig.send(
        Json.of(
            "type",
            "conversation.item.create",
            "item",
            Json.of("type", "message", "role", role, "content", Json.list(List.of(part)))));
  }

  private void create(JsonObject response) {
    rig.send(Json.of("type", "response.create", "response", response));
  }
}
