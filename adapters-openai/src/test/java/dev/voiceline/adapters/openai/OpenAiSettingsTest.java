package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolSpec;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiSettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wss://api.openai.com/v1/realtime",
        "WSS://example.org",
        "ws://localhost:8080/v1",
        "ws://127.0.0.1:1/",
        "ws://127.8.9.1:1/",
        "ws://[::1]:99/v1/realtime"
      })
  void addressesThatWork(String url) {
    assertThatNoException().isThrownBy(() -> settings().url(URI.create(url)).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ws://api.openai.com/v1/realtime",
        "ws://127.0.0.1.evil.example/v1",
        "ws://localhost.evil.example/",
        "https://api.openai.com/v1/realtime",
        "wss:///v1/realtime",
        "wss://user@host/",
        "wss://host/#x",
        "api.openai.com"
      })
  void addressesThatWouldNotWorkOrWouldGiveTheKeyAway(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().url(URI.create(url)).build())
        .withMessageContaining("OPENAI_REALTIME_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "sk abc", "sk-\u00e4bc", "sk-a\r\nb"})
  void keysThatCannotBeOnes(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenAiSettings.builder(key).build())
        .withMessageContaining("OPENAI_API_KEY");
  }

  @Test
  void aKeyIsNeverPrintedAndBlanksAroundItAreDropped() {
    OpenAiSettings settings = OpenAiSettings.builder(" sk-secret\n").build();
    assertThat(settings.apiKey()).isEqualTo("sk-secret");
    assertThat(settings.toString()).doesNotContain("secret").contains("gpt-realtime-2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fable", "onyx", "nova", " "})
  void voicesThatTheRealtimeApiDoesNotHave(String voice) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().voice(voice).build())
        .withMessageContaining("OPENAI_VOICE");
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> settings().speed(1.6).build());
    assertThatIllegalArgumentException().isThrownBy(() -> settings().speed(Double.NaN).build());
    assertThatIllegalArgumentException().isThrownBy(() -> settings().maxOutputTokens(0).build());
    assertThatIllegalArgumentException().isThrownBy(() -> settings().maxOutputTokens(4097).build());
    assertThatIllegalArgumentException().isThrownBy(() -> new TurnDetection(1.1, 300, 500));
    assertThatIllegalArgumentException().isThrownBy(() -> new TurnDetection(0.5, -1, 500));
  }

  @Test
  void theModelIsPartOfTheAddress() {
    assertThat(RealtimeAddress.withModel(URI.create("wss://h/v1?a=b"), "m 1"))
        .hasToString("wss://h/v1?a=b&model=m+1");
  }

  @Test
  void everySettingReachesTheSession() {
    OpenAiSettings settings =
        settings()
            .voice("cedar")
            .speed(1.25)
            .transcriptionModel("gpt-4o-transcribe")
            .language("es")
            .turnDetection(new TurnDetection(0.7, 200, 650))
            .noiseReduction(NoiseReduction.FAR_FIELD)
            .maxOutputTokens(1500)
            .reasoningEffort(ReasoningEffort.LOW)
            .build();
    ToolSpec tool =
        new ToolSpec(
            "t",
            "Does it.",
            List.of(
                new ToolParameter(
                    "kind", ToolParameter.Type.TEXT, "Which.", true, List.of("a", "b")),
                new ToolParameter("n", ToolParameter.Type.INTEGER, "How many.", false, List.of()),
                new ToolParameter("x", ToolParameter.Type.NUMBER, "How much.", false, List.of()),
                new ToolParameter("f", ToolParameter.Type.FLAG, "Whether.", false, List.of())));
    JsonObject session =
        SessionConfiguration.of(settings, new Brief("Be brief.", List.of(tool), List.of()));
    Oracle.checkClient(new ClientEvents().sessionUpdate(session).json());
    assertThat(session.toString())
        .isEqualTo(
            """
            {"type":"realtime","output_modalities":["audio"],"instructions":"Be brief.",\
            "audio":{"input":{"format":{"type":"audio/pcmu"},\
            "transcription":{"model":"gpt-4o-transcribe","language":"es"},\
            "noise_reduction":{"type":"far_field"},\
            "turn_detection":{"type":"server_vad","threshold":0.7,"prefix_padding_ms":200,\
            "silence_duration_ms":650,"create_response":false,"interrupt_response":false}},\
            "output":{"format":{"type":"audio/pcmu"},"voice":"cedar","speed":1.25}},\
            "tools":[{"type":"function","name":"t","description":"Does it.","parameters":{"type":"object",\
            "properties":{"kind":{"type":"string","description":"Which.","enum":["a","b"]},\
            "n":{"type":"integer","description":"How many."},"x":{"type":"number","description":"How much."},\
            "f":{"type":"boolean","description":"Whether."}},"required":["kind"],"additionalProperties":false}}],\
            "tool_choice":"auto","max_output_tokens":1500,"reasoning":{"effort":"low"}}""");
  }

  @Test
  void anAgentsOwnVoiceAndLanguageCountBeforeTheSettings() {
    Voicing spanish = new Voicing(Optional.of("cedar"), Optional.of("es"));
    JsonObject audio =
        SessionConfiguration.of(
                settings().voice("marin").language("en").build(),
                new Brief("", List.of(), List.of(), spanish).resumedWith(List.of()))
            .getAsJsonObject("audio");
    assertThat(audio.getAsJsonObject("output").get("voice").getAsString()).isEqualTo("cedar");
    assertThat(audio.getAsJsonObject("input").getAsJsonObject("transcription").toString())
        .contains("\"language\":\"es\"");
  }

  @Test
  void whatIsNotSetIsNotSent() {
    JsonObject session =
        SessionConfiguration.of(
            settings().language("").build(), new Brief("", List.of(), List.of()));
    assertThat(session.keySet()).doesNotContain("reasoning", "max_output_tokens");
    assertThat(session.getAsJsonObject("audio").getAsJsonObject("input").toString())
        .doesNotContain("noise_reduction")
        .doesNotContain("language");
  }

  private static OpenAiSettingsBuilder settings() {
    return OpenAiSettings.builder("sk-test");
  }
}
