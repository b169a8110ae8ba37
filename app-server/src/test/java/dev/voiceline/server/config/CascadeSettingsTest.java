package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.deepgram.DeepgramAccount;
import dev.voiceline.adapters.deepgram.DeepgramNames;
import dev.voiceline.adapters.deepgram.ListenSettings;
import dev.voiceline.adapters.deepgram.TurnThresholds;
import dev.voiceline.adapters.elevenlabs.VoiceTuning;
import dev.voiceline.adapters.openai.KeyHeader;
import dev.voiceline.adapters.openai.chat.ChatSettings;
import dev.voiceline.core.cascade.CascadePolicy;
import dev.voiceline.core.cascade.EagerPolicy;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.endpointing.Pause;
import dev.voiceline.core.hearing.MemberIdPattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CascadeSettingsTest {
  private static final Map<String, String> KEYS =
      Map.of(
          "VOICELINE_CONVERSATION", "cascade",
          "DEEPGRAM_API_KEY", "dg-1",
          "ELEVENLABS_API_KEY", "el-1",
          "ELEVENLABS_VOICE", "voice-1",
          "OPENAI_API_KEY", "sk-1",
          "SECOND_KEY", "second-1",
          "GROQ_API_KEY", "gr-1");

  @TempDir Path folder;

  @Test
  void keysAloneAreEnough() {
    CascadeSettings cascade = cascade("", KEYS);

    ListenSettings usual = ListenSettings.of("dg-1");
    DeepgramNames names =
        new DeepgramNames("DEEPGRAM_API_KEY", "cascade.listen.url", "cascade.listen.model");
    assertThat(cascade.ears())
        .containsExactly(
            new EarSettings(
                "deepgram", usual.with(DeepgramAccount.of("dg-1", names)), "DEEPGRAM_API_KEY"));
    assertThat(cascade.minds())
        .singleElement()
        .satisfies(
            mind -> {
              assertThat(mind.name()).isEqualTo("openai");
              assertThat(mind.chat().account().apiKey()).contains("sk-1");
              assertThat(mind.chat().model()).isEqualTo("gpt-4.1-mini");
            });
    VoiceSettings.OfElevenLabs voice = (VoiceSettings.OfElevenLabs) cascade.voices().get(0);
    assertThat(voice.settings().voice()).isEqualTo("voice-1");
    assertThat(voice.settings().zeroRetention()).isTrue();
    assertThat(cascade.keyTerms()).contains("member ID", "MRI");
  }

  @Test
  void withoutElevenLabsDeepgramSpeaksToo() {
    Map<String, String> two =
        Map.of(
            "VOICELINE_CONVERSATION", "openai,cascade",
            "DEEPGRAM_API_KEY", "dg-1",
            "OPENAI_API_KEY", "sk-1");
    assertThat(cascade("", two).voices())
        .singleElement()
        .isInstanceOf(VoiceSettings.OfAura.class)
        .extracting(VoiceSettings::name)
        .isEqualTo("aura");
    assertThat(read("", two).conversations())
        .containsExactly(ConversationKind.OPENAI, ConversationKind.CASCADE);
  }

  @Test
  void everySettingOfEveryPartReachesIt() {
    CascadeSettings cascade =
        cascade(
            """
            cascade:
              key_terms: [Ozempic]
              listen:
                - model: nova-3-medical
                  key: SECOND_KEY
                  url: wss://api.eu.deepgram.com
                  endpointing_ms: 250
                  utterance_end_ms: 1200
                  redact: [ssn, pci]
                  wait_for_numbers: true
                  tag: clinic
                  final_words_ms: 400
                  connect_ms: 2000
                  redials: 1
                - name: turns
                  provider: deepgram
                  model: flux-general-multi
                  flux_turns:
                    short: {end: 0.55}
                    long: {end: 0.9, likely: 0.6, timeout_ms: 9000}
              think:
                - provider: groq
                  model: llama
                  temperature: 0.2
                  max_tokens: 200
                  effort: none
                  service_tier: priority
                  connect_ms: 1000
                  idle_ms: 4000
                  whole_ms: 15000
                - name: second
                  provider: compatible
                  url: https://llm.example.com/v1?api-version=1
                  model: m
                  key: SECOND_KEY
                  key_header: api_key
                  endpoint: responses
                  label: Our own
                  tokens_field: max_completion_tokens
                  system_role: developer
                  asks_usage: true
                  no_padding: true
                  one_tool_at_a_time: true
                  store_false: true
                  null_content: true
                  extra: {top_k: 20, options: {num_ctx: 8192}}
              speak:
                - provider: elevenlabs
                  model: eleven_turbo_v2_5
                  voice: other
                  url: wss://api.eu.residency.elevenlabs.io
                  language: en
                  stability: 0.4
                  similarity: 0.6
                  style: 0.1
                  speaker_boost: true
                  speed: 1.1
                  voices: {es: spanish-voice, cedar: deep-voice, cedar.es: grave-voice}
                - provider: aura
                  voice: aura-2-andromeda-en
                  voices: {es: aura-2-celeste-es}
            """,
            KEYS);

    assertThat(cascade.keyTerms()).containsExactly("Ozempic");
    ListenSettings nova = cascade.ears().get(0).deepgram();
    assertThat(nova.model()).isEqualTo("nova-3-medical");
    assertThat(nova.account().apiKey()).isEqualTo("second-1");
    assertThat(nova.account().url()).isEqualTo(URI.create("wss://api.eu.deepgram.com"));
    assertThat(nova.endpointing()).isEqualTo(Duration.ofMillis(250));
    assertThat(nova.utteranceEnd()).isEqualTo(Duration.ofMillis(1_200));
    assertThat(nova.redact()).containsExactly("ssn", "pci");
    assertThat(nova.noDelay()).isFalse();
    assertThat(nova.tag()).contains("clinic");
    assertThat(nova.limits().finalWithin()).isEqualTo(Duration.ofMillis(400));
    assertThat(nova.limits().connectWithin()).isEqualTo(Duration.ofSeconds(2));
    assertThat(nova.limits().redials()).isEqualTo(1);
    EarSettings flux = cascade.ears().get(1);
    assertThat(flux.name()).isEqualTo("turns");
    assertThat(flux.deepgram().turns().brief()).isEqualTo(new TurnThresholds(0.55, 0.4, 2_000));
    assertThat(flux.deepgram().turns().lasting()).isEqualTo(new TurnThresholds(0.9, 0.6, 9_000));

    ChatSettings groq = cascade.minds().get(0).chat();
    assertThat(groq.account().name()).isEqualTo("groq");
    assertThat(groq.account().apiKey()).contains("gr-1");
    assertThat(groq.tuning().temperature()).isEqualTo(OptionalDouble.of(0.2));
    assertThat(groq.tuning().maxTokens()).isEqualTo(OptionalInt.of(200));
    assertThat(groq.tuning().effort()).contains("none");
    assertThat(groq.tuning().serviceTier()).contains("priority");
    assertThat(groq.limits().connect()).isEqualTo(Duration.ofSeconds(1));
    assertThat(groq.limits().idle()).isEqualTo(Duration.ofSeconds(4));
    assertThat(groq.limits().whole()).isEqualTo(Duration.ofSeconds(15));
    ChatSettings second = cascade.minds().get(1).chat();
    assertThat(second.endpoint()).isEqualTo(ChatSettings.Endpoint.RESPONSES);
    assertThat(second.account().quirks())
        .satisfies(
            quirks -> {
              assertThat(quirks.label()).isEqualTo("Our own");
              assertThat(quirks.keyHeader()).isEqualTo(KeyHeader.API_KEY);
              assertThat(quirks.maxTokensField()).isEqualTo("max_completion_tokens");
              assertThat(quirks.systemRole()).isEqualTo("developer");
              assertThat(
                      List.of(
                          quirks.usageOption(),
                          quirks.obfuscationOption(),
                          quirks.parallelFlag(),
                          quirks.storeFlag(),
                          quirks.nullContent()))
                  .containsOnly(true);
              assertThat(quirks.extraBody())
                  .isEqualTo(Map.of("top_k", 20, "options", Map.of("num_ctx", 8192)));
            });

    VoiceSettings.OfElevenLabs eleven = (VoiceSettings.OfElevenLabs) cascade.voices().get(0);
    assertThat(eleven.settings().httpUrl())
        .isEqualTo(URI.create("https://api.eu.residency.elevenlabs.io"));
    assertThat(eleven.settings().model()).isEqualTo("eleven_turbo_v2_5");
    assertThat(eleven.settings().voice()).isEqualTo("other");
    assertThat(eleven.settings().language()).contains("en");
    assertThat(eleven.settings().tuning())
        .isEqualTo(
            new VoiceTuning(
                OptionalDouble.of(0.4),
                OptionalDouble.of(0.6),
                OptionalDouble.of(0.1),
                Optional.of(true),
                OptionalDouble.of(1.1)));
    assertThat(eleven.voices())
        .isEqualTo(Map.of("es", "spanish-voice", "cedar", "deep-voice", "cedar.es", "grave-voice"));
    VoiceSettings.OfAura aura = (VoiceSettings.OfAura) cascade.voices().get(1);
    assertThat(aura.settings().voice()).isEqualTo("aura-2-andromeda-en");
  }

  @Test
  void everyNumberCanBeSet() {
    CascadeSettings cascade =
        cascade(
            """
            cascade:
              reserve: {opens_within_ms: 1500, model_after_ms: 900}
              endpointing:
                usual: {least_ms: 600, most_ms: 2500}
                brief_ms: 150
                adapt_up_to_ms: 700
                foretellings: 0
                sound: {above_noise: 6.5}
                member_ids: MB######
                reopening: {tries: 1}
              replies:
                first_words_within_ms: 4000
                tool_rounds: 3
                eager: {asks: false, kept_for_ms: 1000}
                pieces: {first_clause: 30}
                millis_per_character: 70
            """,
            KEYS);

    CascadePolicy usual = CascadePolicy.standard();
    assertThat(cascade.opensWithin()).isEqualTo(Duration.ofMillis(1_500));
    assertThat(cascade.nextMindAfter()).isEqualTo(Duration.ofMillis(900));
    CascadePolicy policy = cascade.policy();
    assertThat(policy.endpointing().usual())
        .isEqualTo(new Pause(Duration.ofMillis(600), Duration.ofMillis(2_500)));
    assertThat(policy.endpointing().brief()).isEqualTo(Duration.ofMillis(150));
    assertThat(policy.endpointing().foretellings()).isZero();
    assertThat(policy.endpointing().sound().aboveNoise()).isEqualTo(6.5);
    assertThat(policy.endpointing().memberIds()).isEqualTo(MemberIdPattern.parse("MB######"));
    assertThat(policy.endpointing().reopening().tries()).isEqualTo(1);
    assertThat(policy.endpointing().lasting()).isEqualTo(usual.endpointing().lasting());
    assertThat(policy.firstWordsWithin()).isEqualTo(Duration.ofSeconds(4));
    assertThat(policy.toolRounds()).isEqualTo(3);
    assertThat(policy.eager())
        .isEqualTo(
            new EagerPolicy(
                false, usual.eager().speaks(), usual.eager().tries(), Duration.ofSeconds(1)));
    assertThat(policy.millisPerCharacter()).isEqualTo(70);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          listen: {model: whisper} | voiceline.yaml: cascade.listen.model must be one of Nova-3 or Flux, such as nova-3-medical.
          listen: {redact: phi} | voiceline.yaml: cascade.listen.redact: flux-general-en blacks out only aggressive_numbers, numbers.
          listen: {url: "ws://deepgram.example.com"} | voiceline.yaml: cascade.listen.url must begin with wss:// (or ws:// on this machine).
          listen: {provider: whisper} | voiceline.yaml: cascade.listen.provider is "whisper", but must be one of deepgram.
          listen: {modle: nova-3} | voiceline.yaml: cascade.listen.modle is not a setting; did you mean cascade.listen.model?
          listen: {endpointing_ms: 5} | voiceline.yaml: cascade.listen.endpointing_ms is "5", but must be a whole number from 10 to 5000, such as 300.
          listen: {flux_turns: {usual: {end: 0.2}}} | voiceline.yaml: cascade.listen.flux_turns.usual.end is "0.2", but must be a number from 0.5 to 0.9, such as 0.7.
          listen: [{model: nova-3}, {model: nova-3-medical}] | voiceline.yaml: cascade.listen has two that are called "deepgram": give one a "name" of its own.
          listen: {key: dg-secret} | voiceline.yaml: cascade.listen.key must name the variable that holds the secret, such as DEEPGRAM_API_KEY, and never be the secret itself.
          listen: {key: NOT_SET} | voiceline.yaml: cascade.listen.key names NOT_SET, which is not set: set it in the environment or in .env.
          think: {provider: vllm, model: m} | voiceline.yaml: cascade.think.url is not set: write the address there, such as https://llm.example.com/v1.
          think: {provider: ollama} | voiceline.yaml: cascade.think.model is not set: write the name of the model there.
          think: {url: "http://llm.example.com/v1"} | voiceline.yaml: cascade.think: the chat model openai would be asked unencrypted: use https, or vouch for the network to llm.example.com.
          think: {temperature: 3} | voiceline.yaml: cascade.think.temperature is "3", but must be a number from 0.0 to 2.0, such as 1.0.
          think: {provider: claude} | voiceline.yaml: cascade.think.provider is "claude", but must be one of openai, azure, groq, vllm, ollama, compatible.
          speak: {model: eleven_v3} | voiceline.yaml: cascade.speak.model eleven_v3 does not speak on these sockets; try eleven_flash_v2_5.
          speak: {speed: 2} | voiceline.yaml: cascade.speak.speed is "2", but must be a number from 0.7 to 1.2, such as 0.95.
          speak: {provider: aura, voice: marin} | voiceline.yaml: cascade.speak.voice must be one of Aura, such as aura-2-thalia-en.
          endpointing: {usual: {least_ms: 900, most_ms: 500}} | voiceline.yaml: cascade.endpointing.usual cannot be so: a pause is at least nothing, and at most no shorter.
          endpointing: {member_ids: "]["} | voiceline.yaml: cascade.endpointing.member_ids is no pattern of member IDs: write it like MB######.
          endpointing: {silence_ms: 1} | voiceline.yaml: cascade.endpointing.silence_ms is not a setting: take it out.
          replies: {endpointing: {brief_ms: 1}} | voiceline.yaml: cascade.replies.endpointing is not a setting: take it out.
          replies: {words_within_ms: 1000} | voiceline.yaml: cascade.replies.words_within_ms is not a setting: take it out.
          replies: {tool_rounds: 0} | voiceline.yaml: cascade.replies cannot be so: a cascade needs at least one round of tools, no fewer than zero reopenings of its voice, and a pace of at least 1 ms per character.
          reserve: {model_after_ms: 5} | voiceline.yaml: cascade.reserve.model_after_ms is "5", but must be a whole number from 200 to 10000, such as 1200.
          speak: [aura] | voiceline.yaml: cascade.speak[1] must hold settings of its own, indented below it.
          """)
  void whatCannotWorkIsToldInOneSentence(String part, String problem) {
    assertThat(problems("cascade:\n  " + part, KEYS)).contains(problem);
  }

  @Test
  void keysThatAreMissingAreNamedOnceEach() {
    assertThat(problems("", Map.of("VOICELINE_CONVERSATION", "cascade")))
        .containsExactly(
            "VOICELINE_CONVERSATION names cascade but DEEPGRAM_API_KEY is not set: copy the key"
                + " from https://console.deepgram.com.",
            "VOICELINE_CONVERSATION names cascade but OPENAI_API_KEY is not set: copy the key from"
                + " https://platform.openai.com/api-keys.");
    assertThat(
            problems(
                "",
                Map.of(
                    "VOICELINE_CONVERSATION", "cascade",
                    "DEEPGRAM_API_KEY", "d",
                    "OPENAI_API_KEY", "o",
                    "ELEVENLABS_API_KEY", "e")))
        .singleElement()
        .asString()
        .startsWith("ELEVENLABS_VOICE is not set");
    assertThat(
            problems(
                "cascade: {think: {provider: groq, model: m}}",
                Map.of("VOICELINE_CONVERSATION", "cascade", "DEEPGRAM_API_KEY", "d")))
        .containsExactly(
            "VOICELINE_CONVERSATION names cascade but GROQ_API_KEY is not set: set it, or name"
                + " another variable in voiceline.yaml: cascade.think.key.");
  }

  @Test
  void aCascadeThatNobodyAskedForIsCheckedAndMayLackKeys() {
    assertThat(read("cascade: {speak: {provider: aura}}", Map.of()).cascade()).isEmpty();
    assertThat(problems("cascade: {listen: {model: whisper}}", Map.of())).hasSize(1);
  }

  @Test
  void keysAreNeverPrinted() {
    CascadeSettings cascade = cascade("", KEYS);
    assertThat(cascade.toString()).doesNotContain("dg-1", "el-1", "sk-1");
  }

  @Test
  void aVoiceThatKeepsWhatIsSpokenIsWarnedOf() {
    assertThat(read("cascade: {speak: {zero_retention: false}}", KEYS).warnings())
        .anyMatch(each -> each.startsWith("ElevenLabs keeps all that is spoken"));
  }

  @Test
  void theUsualKeyTermsAreFewAndTheProceduresAmongThemAreKnown() {
    List<String> terms = KeyTermsReader.usual();
    // The service hears nothing any more with 500 tokens; two letters are never one.
    assertThat(terms.stream().mapToInt(String::length).sum()).isLessThan(800);
    assertThat(terms.subList(terms.indexOf("MRI"), terms.indexOf("Medicaid")))
        .allMatch(term -> ServiceChoices.common().find(term).isPresent());
  }

  private CascadeSettings cascade(String yaml, Map<String, String> environment) {
    return read(yaml, environment).cascade().orElseThrow();
  }

  private ServerSettings read(String yaml, Map<String, String> environment) {
    return new YamlSettings(folder).read(yaml, environment);
  }

  private List<String> problems(String yaml, Map<String, String> environment) {
    return new YamlSettings(folder).problems(yaml, environment);
  }
}
