package dev.voiceline.adapters.openai;

import static dev.voiceline.adapters.openai.TurnDetection.Eagerness.AUTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.tool.ToolParameter;
import dev.voiceline.core.tool.ToolSpec;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiSettingsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

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
    assertThatIllegalArgumentException().isThrownBy(() -> MostTokens.of(0));
    assertThatIllegalArgumentException().isThrownBy(() -> MostTokens.of(4097));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TurnDetection.ServerVad(1.1, 300, 500));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TurnDetection.ServerVad(0.5, -1, 500));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Truncation.RetentionRatio(0, OptionalInt.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Truncation.RetentionRatio(1.1, OptionalInt.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Truncation.RetentionRatio(0.8, OptionalInt.of(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new NoiseReduction(NoiseReduction.Kind.FAR_FIELD, OptionalDouble.of(1.1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionLimits(Duration.ZERO, SECOND, SECOND, SECOND, 1));
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
            .transcription(
                new Transcription(
                    "gpt-transcribe",
                    List.of("es", "en"),
                    Optional.of("coverage of MRI scans"),
                    List.of("colonoscopy")))
            .turnDetection(new TurnDetection.ServerVad(0.7, 200, 650))
            .noiseReduction(
                new NoiseReduction(NoiseReduction.Kind.FAR_FIELD, OptionalDouble.of(0.5)))
            .generation(
                new Generation(
                    Optional.of(MostTokens.of(1500)),
                    Optional.of(ReasoningEffort.LOW),
                    Optional.of(new Truncation.RetentionRatio(0.8, OptionalInt.of(8000))),
                    Optional.of(true),
                    true))
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
            "transcription":{"model":"gpt-transcribe","languages":["es","en"],\
            "prompt":"coverage of MRI scans","keywords":["colonoscopy"]},\
            "noise_reduction":{"type":"far_field","strength":0.5},\
            "turn_detection":{"type":"server_vad","threshold":0.7,"prefix_padding_ms":200,\
            "silence_duration_ms":650,"create_response":false,"interrupt_response":false}},\
            "output":{"format":{"type":"audio/pcmu"},"voice":"cedar","speed":1.25}},\
            "tools":[{"type":"function","name":"t","description":"Does it.","parameters":{"type":"object",\
            "properties":{"kind":{"type":"string","description":"Which.","enum":["a","b"]},\
            "n":{"type":"integer","description":"How many."},"x":{"type":"number","description":"How much."},\
            "f":{"type":"boolean","description":"Whether."}},"required":["kind"],"additionalProperties":false}}],\
            "tool_choice":"auto","max_output_tokens":1500,"reasoning":{"effort":"low"},\
            "truncation":{"type":"retention_ratio","retention_ratio":0.8,"token_limits":{"post_instructions":8000}},\
            "parallel_tool_calls":true,"tracing":{"workflow_name":"voiceline"}}""");
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
    assertThat(session.keySet())
        .containsExactlyInAnyOrder(
            "type", "output_modalities", "instructions", "audio", "tools", "tool_choice");
    assertThat(session.getAsJsonObject("audio").getAsJsonObject("input").toString())
        .doesNotContain("noise_reduction")
        .doesNotContain("language");
    assertThat(session.getAsJsonObject("audio").getAsJsonObject("output").keySet())
        .containsExactlyInAnyOrder("format", "voice");
  }

  @Test
  void eachKindOfASettingIsSpelledAsTheServiceDoes() {
    for (TurnDetection.Eagerness eagerness : TurnDetection.Eagerness.values()) {
      sent(settings().turnDetection(new TurnDetection.SemanticVad(eagerness)));
    }
    for (NoiseReduction.Kind kind : NoiseReduction.Kind.values()) {
      sent(settings().noiseReduction(NoiseReduction.of(kind)));
    }
    for (ReasoningEffort effort : ReasoningEffort.values()) {
      sent(settings().generation(generation(Optional.of(effort), Optional.empty())));
    }
    for (Truncation truncation :
        List.of(
            new Truncation.Auto(),
            new Truncation.Disabled(),
            new Truncation.RetentionRatio(0.5, OptionalInt.empty()))) {
      sent(settings().generation(generation(Optional.empty(), Optional.of(truncation))));
    }
    JsonObject session = sent(settings().voice("voice_abc123"));
    assertThat(session.getAsJsonObject("audio").getAsJsonObject("output").get("voice").toString())
        .isEqualTo("{\"id\":\"voice_abc123\"}");
    assertThat(sent(settings().turnDetection(new TurnDetection.SemanticVad(AUTO))).toString())
        .contains(
            """
            "turn_detection":{"type":"semantic_vad","eagerness":"auto",\
            "create_response":false,"interrupt_response":false}""");
  }

  private static JsonObject sent(OpenAiSettingsBuilder builder) {
    JsonObject session =
        SessionConfiguration.of(builder.build(), new Brief("", List.of(), List.of()));
    Oracle.checkClient(new ClientEvents().sessionUpdate(session).json());
    return session;
  }

  private static Generation generation(
      Optional<ReasoningEffort> effort, Optional<Truncation> truncation) {
    return new Generation(
        Optional.of(MostTokens.unbounded()), effort, truncation, Optional.empty(), false);
  }

  private static OpenAiSettingsBuilder settings() {
    return OpenAiSettings.builder("sk-test");
  }
}
