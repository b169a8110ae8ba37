package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.simulator.brain.Json;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  private final Rig rig = Rig.ready();

  @Test
  void aSecondResponseIsRefusedWhileOneRuns() {
    rig.ask("response.create");
    rig.ask("response.create");
    assertThat(rig.errorCode()).isEqualTo("conversation_already_has_active_response");
    rig.time.advanceMillis(30_000);
    assertThat(rig.all("response.done")).hasSize(1);
    rig.reply();
    assertThat(rig.all("response.done")).hasSize(2);
  }

  @Test
  void aCancelledResponseClosesWhatItBegan() {
    rig.ask("response.create");
    rig.time.advanceMillis(350);
    int before = rig.types().size();
    rig.ask("response.cancel");
    rig.time.advanceMillis(20);
    assertThat(rig.types().subList(before, rig.types().size()))
        .containsExactly(
            "response.output_audio.done",
            "response.output_audio_transcript.done",
            "response.content_part.done",
            "response.output_item.done",
            "conversation.item.done",
            "rate_limits.updated",
            "response.done");
    assertThat(Json.text(rig.last("response.output_item.done"), "item", "status"))
        .contains("incomplete");
    assertThat(Json.text(rig.last("response.done"), "response", "status_details", "reason"))
        .contains("client_cancelled");
    rig.time.advanceMillis(10_000);
    assertThat(rig.types()).endsWith("response.done");
    assertThat(rig.log.responses().get(0).status()).isEqualTo("cancelled");
  }

  @Test
  void betweenCancelAndDoneNoOtherResponseBegins() {
    rig.ask("response.create");
    rig.time.advanceMillis(350);
    rig.ask("response.cancel");
    rig.ask("response.create");
    assertThat(rig.errorCode()).isEqualTo("conversation_already_has_active_response");
    rig.ask("response.cancel");
    assertThat(rig.errorCode()).isEqualTo("response_cancel_not_active");
    rig.time.advanceMillis(20);
    assertThat(rig.types()).endsWith("response.done");
    rig.reply();
    assertThat(rig.log.responses())
        .extracting(Measured.Response::status)
        .containsExactly("cancelled", "completed");
  }

  @Test
  void thereIsNothingToCancelWhenNoneRuns() {
    rig.ask("response.cancel");
    assertThat(rig.errorCode()).isEqualTo("response_cancel_not_active");
    rig.ask("response.create");
    rig.send(Json.of("type", "response.cancel", "response_id", "resp_of_somebody"));
    assertThat(rig.errorCode()).isEqualTo("response_cancel_not_active");
  }

  @Test
  void anItemIsCutWhereItsHearerStopped() {
    rig.reply();
    String item = rig.lastItem();
    truncate(item, 280);
    assertThat(rig.types()).endsWith("conversation.item.truncated");
    assertThat(measured().truncatedMs()).contains(280L);
    rig.send(Json.of("type", "conversation.item.retrieve", "item_id", item));
    assertThat(rig.last("conversation.item.retrieved").toString()).contains("\"transcript\":\"\"");
  }

  @Test
  void whatWasKeptCanBeHeardAgain() {
    rig.reply();
    String item = rig.lastItem();
    assertThat(retrieved(item)).isEqualTo(Rig.GREETING);
    truncate(item, 5 * 40);
    assertThat(retrieved(item)).isEqualTo("Hello");
  }

  @Test
  void moreThanWasGeneratedCannotBeCut() {
    rig.reply();
    int generated = (int) measured().generatedMs();
    truncate(rig.lastItem(), generated + 1);
    assertThat(rig.errorCode()).isEmpty();
    assertThat(rig.lastError().get("message").getAsString())
        .isEqualTo(
            "Audio content of "
                + generated
                + "ms is already shorter than "
                + (generated + 1)
                + "ms");
    assertThat(measured().truncatedMs()).isEmpty();
    truncate(rig.lastItem(), generated);
    assertThat(measured().truncatedMs()).contains((long) generated);
  }

  @Test
  void onlySpokenItemsCanBeCut() {
    rig.caller("Hello");
    truncate(
        rig.last("conversation.item.added").getAsJsonObject("item").get("id").getAsString(), 0);
    assertThat(rig.lastError().get("message").getAsString())
        .isEqualTo("Only model output audio messages can be truncated");
    truncate("item_of_nobody", 0);
    assertThat(rig.errorCode()).isEqualTo("item_not_found");
  }

  @Test
  void aTimeIsAnIntegerFromZero() {
    rig.reply();
    rig.send(
        Json.of(
            "type",
            "conversation.item.truncate",
            "item_id",
            rig.lastItem(),
            "content_index",
            0,
            "audio_end_ms",
            12.5));
    assertThat(rig.errorCode()).isEqualTo("invalid_type");
    truncate(rig.lastItem(), -1);
    assertThat(rig.errorCode()).isEqualTo("invalid_type");
  }

  @Test
  void whatWasCutIsNotRemembered() {
    rig.reply();
    rig.caller("MB123456");
    rig.reply();
    rig.send(Json.of("type", "conversation.item.delete", "item_id", rig.lastItem()));
    assertThat(rig.types()).endsWith("conversation.item.deleted");
    assertThat(measured().deleted()).isTrue();
    rig.caller("March 15, 1985");
    rig.reply();
    assertThat(rig.lastHeard())
        .startsWith("I have member ID M B 1 2 3 4 5 6, date of birth March 15, 1985.");
  }

  @Test
  void anUtteranceThatIsTakenBackIsNotAnswered() {
    rig.reply();
    rig.caller("MB123456");
    String item = rig.log.utterances().get(0).itemId();
    rig.send(Json.of("type", "conversation.item.delete", "item_id", item));
    rig.reply();
    assertThat(rig.lastHeard()).isEqualTo("May I have the member ID, please?");
    assertThat(rig.log.utterances().get(0).deleted()).isTrue();
  }

  private String retrieved(String item) {
    rig.send(Json.of("type", "conversation.item.retrieve", "item_id", item));
    JsonObject content =
        rig.last("conversation.item.retrieved")
            .getAsJsonObject("item")
            .getAsJsonArray("content")
            .get(0)
            .getAsJsonObject();
    ToneEar ear = new ToneEar();
    ear.hear(Base64.getDecoder().decode(content.get("audio").getAsString()));
    return ear.text();
  }

  private void truncate(String item, int millis) {
    rig.send(
        Json.of(
            "type",
            "conversation.item.truncate",
            "item_id",
            item,
            "content_index",
            0,
            "audio_end_ms",
            millis));
  }

  private SpokenItem measured() {
    return rig.log.spokenItems().get(rig.log.spokenItems().size() - 1);
  }
}
