package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.openai.Generation;
import dev.voiceline.adapters.openai.KeyHeader;
import dev.voiceline.adapters.openai.MostTokens;
import dev.voiceline.adapters.openai.NoiseReduction;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.adapters.openai.ReasoningEffort;
import dev.voiceline.adapters.openai.Transcription;
import dev.voiceline.adapters.openai.Truncation;
import dev.voiceline.adapters.openai.TurnDetection;
import dev.voiceline.core.privacy.PhoneNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealtimeSettingsTest {
  private static final PhoneNumber CALLER = PhoneNumber.of("+12065550123");
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "TWILIO_ACCOUNT_SID", "AC" + "0123456789abcdef".repeat(2),
          "TWILIO_AUTH_TOKEN", "hush",
          "YOUR_DOMAIN", "abc123.ngrok.io");

  @TempDir Path folder;

  @Test
  void everySettingReachesTheAccount() {
    OpenAiSettings settings =
        read(
                """
                openai:
                  key_header: api_key
                  speed: 0.9
                  noise_reduction: near_field
                  noise_reduction_strength: 0.4
                  transcription_model: gpt-transcribe
                  transcription_prompt: copay
                  transcription_languages: [en, es]
                  transcription_keywords: [colonoscopy]
                  reasoning_effort: high
                  max_output_tokens: inf
                  parallel_tool_calls: true
                  truncation: {kind: retention_ratio, retention_ratio: 0.7, post_instructions_tokens: 9000}
                  timeouts: {connect_seconds: 4, confirm_seconds: 5, stall_seconds: 6}
                  turn_detection: {kind: semantic_vad, eagerness: high}
                """,
                Map.of(
                    "OPENAI_API_KEY", "sk-1",
                    "OPENAI_ORG_ID", "org-1",
                    "OPENAI_PROJECT_ID", "proj_1",
                    "OPENAI_VOICE", "voice_abc"))
            .openAi()
            .orElseThrow();

    assertThat(settings.account().keyHeader()).isEqualTo(KeyHeader.API_KEY);
    assertThat(settings.account().headers())
        .isEqualTo(
            Map.of("api-key", "sk-1", "OpenAI-Organization", "org-1", "OpenAI-Project", "proj_1"));
    assertThat(settings.voice()).isEqualTo("voice_abc");
    assertThat(settings.speed()).hasValue(0.9);
    assertThat(settings.noiseReduction())
        .contains(new NoiseReduction(NoiseReduction.Kind.NEAR_FIELD, OptionalDouble.of(0.4)));
    assertThat(settings.transcription())
        .isEqualTo(
            new Transcription(
                "gpt-transcribe",
                List.of("en", "es"),
                Optional.of("copay"),
                List.of("colonoscopy")));
    assertThat(settings.generation())
        .isEqualTo(
            new Generation(
                Optional.of(MostTokens.unbounded()),
                Optional.of(ReasoningEffort.HIGH),
                Optional.of(new Truncation.RetentionRatio(0.7, OptionalInt.of(9000))),
                Optional.of(true),
                false));
    assertThat(settings.turnDetection())
        .isEqualTo(new TurnDetection.SemanticVad(TurnDetection.Eagerness.HIGH));
    assertThat(settings.limits().connectWithin()).isEqualTo(Duration.ofSeconds(4));
    assertThat(settings.limits().confirmWithin()).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.limits().stallAfter()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void azureIsAsOpenAiHasItButForItsOwn() {
    ServerSettings settings =
        read(
            """
            openai:
              speed: 1.1
              transcription_model: gpt-4o-transcribe
            azure:
              url: wss://res.openai.azure.com/openai/v1/realtime
              deployment: my-voice
              transcription_deployment: my-ears
            """,
            Map.of("OPENAI_API_KEY", "sk-1", "AZURE_OPENAI_API_KEY", "az-1"));

    OpenAiSettings azure = settings.azure().orElseThrow();
    assertThat(azure.model()).isEqualTo("my-voice");
    assertThat(azure.speed()).hasValue(1.1);
    assertThat(azure.transcription().model()).isEqualTo("my-ears");
    assertThat(azure.account().headers()).isEqualTo(Map.of("api-key", "az-1"));
    assertThat(settings.openAi().orElseThrow().transcription().model())
        .isEqualTo("gpt-4o-transcribe");
  }

  @Test
  void azureWithoutAKeyIsCheckedAndThenLeftOut() {
    String yaml =
        """
        azure:
          url: wss://res.openai.azure.com/openai/v1/realtime
          deployment: my-voice
        """;
    assertThat(read(yaml, Map.of()).azure()).isEmpty();
    assertThat(read("openai: {speed: 1.0}", Map.of()).azure()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          openai: {speed: 2} | voiceline.yaml: openai.speed is "2", but must be a number from 0.25 to 1.5, such as 1.0.
          openai: {noise_reduction_strength: 0.5} | voiceline.yaml: openai.noise_reduction_strength needs openai.noise_reduction: set that to near_field or far_field, or leave both out.
          openai: {noise_reduction: loud} | voiceline.yaml: openai.noise_reduction is "loud", but must be one of off, near_field, far_field.
          openai: {turn_detection: {eagerness: low}} | voiceline.yaml: openai.turn_detection.eagerness belongs to semantic_vad: set openai.turn_detection.kind to it, or leave this out.
          openai: {turn_detection: {kind: semantic_vad, threshold: 0.5}} | voiceline.yaml: openai.turn_detection.threshold belongs to server_vad: set openai.turn_detection.kind to it, or leave this out.
          openai: {truncation: {retention_ratio: 0.5}} | voiceline.yaml: openai.truncation.retention_ratio belongs to retention_ratio: set openai.truncation.kind to it, or leave this out.
          openai: {max_output_tokens: 5000} | voiceline.yaml: openai.max_output_tokens is "5000", but must be a whole number from 1 to 4096, such as 1024 or inf.
          openai: {tracing: true} | voiceline.yaml: openai.tracing keeps the words of every dialogue at OpenAI: leave it out, or set VOICELINE_LOG_PHI to true when all callers are test data.
          openai: {transcription_keywords: [MRI]} | gpt-4o-mini-transcribe takes no keywords; put them into the prompt, or use gpt-transcribe.
          openai: {transcription_model: gpt-realtime-whisper} | gpt-realtime-whisper transcribes outside of dialogues only; try gpt-4o-mini-transcribe.
          openai: {timeouts: {stall_seconds: 0}} | voiceline.yaml: openai.timeouts.stall_seconds is "0", but must be a whole number from 1 to 60, such as 8.
          azure: {deployment: d} | azure.url is not set: write wss://RESOURCE.openai.azure.com/openai/v1/realtime there.
          azure: {url: `wss://r.openai.azure.com/openai/v1/realtime`} | azure.deployment is not set: write the name of the model's deployment there.
          azure: {deployment: d, url: `wss://r.openai.azure.com/openai/v1/realtime?api-version=1`} | azure.url must not carry api-version, which the GA address answers with HTTP 401: take it out.
          azure: {deployment: d, url: `wss://r.openai.azure.com/openai/realtime`} | azure.url is Azure's preview address, which speaks the retired beta protocol: use wss://RESOURCE.openai.azure.com/openai/v1/realtime.
          azure: {deployment: d, url: "wss://r x"} | voiceline.yaml: azure.url is no address: write it like wss://api.openai.com/v1/realtime.
          """)
  void whatCannotWorkIsToldInOneSentence(String yaml, String problem) {
    assertThat(problems(yaml.replace('`', '"'), Map.of())).contains(problem);
  }

  @Test
  void aFaultThatBothAccountsShareIsToldOnce() {
    assertThat(
            problems(
                """
                azure:
                  url: wss://res.openai.azure.com/openai/v1/realtime
                  deployment: d
                """,
                Map.of("OPENAI_VOICE", "fable")))
        .containsExactly("OPENAI_VOICE fable is no voice of the Realtime API; try marin or cedar.");
  }

  @Test
  void whatSurprisesIsWarnedOf() {
    assertThat(
            read(
                    "openai: {tracing: true, turn_detection: {kind: semantic_vad}}",
                    Map.of("OPENAI_API_KEY", "sk-1", "VOICELINE_LOG_PHI", "true"))
                .warnings())
        .anyMatch(each -> each.contains("8 kHz"))
        .anyMatch(each -> each.contains("openai.tracing"));
  }

  @Test
  void pseudonymsAreMadeWithTheirOwnKeyOrTheAccountsToken() {
    String own = "k".repeat(32);
    assertThat(ServerSettings.of(Map.of()).realtime().pseudonyms().of(CALLER)).isEmpty();
    Map<String, String> both = new HashMap<>(ACCOUNT);
    both.put("VOICELINE_PSEUDONYM_KEY", own);
    List<String> made =
        List.of(of(ACCOUNT), of(ACCOUNT), of(both), of(Map.of("VOICELINE_PSEUDONYM_KEY", own)));
    assertThat(made.get(0)).isEqualTo(made.get(1)).isNotEqualTo(made.get(2));
    assertThat(made.get(2)).isEqualTo(made.get(3));
  }

  @Test
  void aShortKeyOfPseudonymsIsRefusedAndNotShown() {
    assertThat(problems("", Map.of("VOICELINE_PSEUDONYM_KEY", "short-secret")))
        .singleElement()
        .asString()
        .startsWith("VOICELINE_PSEUDONYM_KEY must be 32 to 512")
        .doesNotContain("short-secret");
  }

  private static String of(Map<String, String> environment) {
    return ServerSettings.of(environment).realtime().pseudonyms().of(CALLER).orElseThrow().value();
  }

  private ServerSettings read(String yaml, Map<String, String> environment) {
    return new YamlSettings(folder).read(yaml, environment);
  }

  private List<String> problems(String yaml, Map<String, String> environment) {
    return new YamlSettings(folder).problems(yaml, environment);
  }
}
