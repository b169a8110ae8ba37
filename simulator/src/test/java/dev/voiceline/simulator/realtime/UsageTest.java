package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.voiceline.simulator.brain.Json;
import org.junit.jupiter.api.Test;

class UsageTest {
  private final Rig rig = Rig.ready();

  @Test
  void theWholeConversationIsReadAgainAndMostOfItIsKnown() {
    rig.session(Json.of("type", "realtime", "instructions", "Be kind. ".repeat(100)));
    rig.reply();
    JsonObject first = usage();
    assertThat(tokens(first, "input_token_details", "cached_tokens")).isZero();
    assertThat(tokens(first, "output_token_details", "audio_tokens"))
        .isEqualTo(Rig.GREETING.length() * 40 / 50);
    rig.caller("I need to check eligibility for somebody");
    rig.reply();
    JsonObject second = usage();
    long cachedText = tokens(second, "input_token_details", "cached_tokens_details", "text_tokens");
    assertThat(cachedText)
        .isPositive()
        .isLessThan(tokens(second, "input_token_details", "text_tokens"));
    assertThat(tokens(second, "input_token_details", "audio_tokens"))
        .isEqualTo(Rig.GREETING.length() * 40 / 50 + 40 * 40 / 100);
    assertThat(tokens(second, "input_token_details", "cached_tokens"))
        .isEqualTo(
            cachedText
                + tokens(second, "input_token_details", "cached_tokens_details", "audio_tokens"));
    assertThat(tokens(second, "total_tokens"))
        .isEqualTo(tokens(second, "input_tokens") + tokens(second, "output_tokens"));
  }

  @Test
  void newInstructionsMakeAllOfItUnknown() {
    rig.session(Json.of("type", "realtime", "instructions", "Be kind. ".repeat(100)));
    rig.reply();
    rig.session(Json.of("type", "realtime", "instructions", "Be brief. ".repeat(100)));
    rig.reply();
    assertThat(tokens(usage(), "input_token_details", "cached_tokens")).isZero();
    rig.reply();
    assertThat(tokens(usage(), "input_token_details", "cached_tokens")).isPositive();
  }

  @Test
  void transcriptsAreCountedInTokensOrInSeconds() {
    rig.caller("Hello");
    rig.time.advanceMillis(120);
    JsonObject tokens = transcript("completed").getAsJsonObject("usage");
    assertThat(Json.text(tokens, "type")).contains("tokens");
    assertThat(tokens(tokens, "input_token_details", "audio_tokens")).isEqualTo(2);
    transcription("whisper-1");
    rig.caller("Hello");
    rig.time.advanceMillis(120);
    JsonObject seconds = transcript("completed").getAsJsonObject("usage");
    assertThat(Json.text(seconds, "type")).contains("duration");
    assertThat(seconds.get("seconds").getAsDouble()).isEqualTo(0.2);
  }

  @Test
  void likelihoodsComeWhenTheyAreIncluded() {
    rig.session(
        Json.of(
            "type", "realtime", "include", Json.texts("item.input_audio_transcription.logprobs")));
    rig.caller("Hello there");
    rig.time.advanceMillis(120);
    assertThat(transcript("completed").getAsJsonArray("logprobs")).hasSize(2);
  }

  @Test
  void aTranscriptCanFail() {
    Rig deaf =
        Rig.ready(Faults.none().and(1, new Moment.Utterance(1), new Mishap.FailTranscription()));
    deaf.caller("Hello");
    deaf.time.advanceMillis(120);
    assertThat(deaf.types()).endsWith("conversation.item.input_audio_transcription.failed");
    deaf.caller("Hello");
    deaf.time.advanceMillis(120);
    assertThat(deaf.types()).endsWith("conversation.item.input_audio_transcription.completed");
  }

  private void transcription(String model) {
    rig.session(
        Json.of(
            "type",
            "realtime",
            "audio",
            Json.of("input", Json.of("transcription", Json.of("model", model)))));
  }

  private JsonObject transcript(String what) {
    return rig.last("conversation.item.input_audio_transcription." + what);
  }

  private JsonObject usage() {
    return Json.at(rig.last("response.done"), "response", "usage").orElseThrow().getAsJsonObject();
  }

  private static long tokens(JsonObject usage, String... path) {
    return Json.at(usage, path).orElseThrow().getAsLong();
  }
}
