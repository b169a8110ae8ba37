package dev.voiceline.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.demo.DemoDirectory;
import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.adapters.openai.SessionLimits;
import dev.voiceline.adapters.openai.TurnDetection;
import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.eligibility.telling.AnswerWording;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.server.config.Section;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says of settings, sentences and code is what the code says. */
class ReadmeTest {
  private static final AnswerWording WRITTEN =
      new AnswerWording(Languages.standard().english().written(), CallerRole.PATIENT);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String EXAMPLE =
      "examples/embed/src/main/java/dev/voiceline/examples/embed/EmbedExample.java";

  private final Markdown readme = Markdown.read("README.md");
  private final List<List<String>> settings = readme.section("## Configuration").rows();

  @Test
  void theTableNamesEverySettingAndNoOther() {
    TreeSet<String> known = new TreeSet<>();
    Arrays.stream(Setting.values())
        .forEach(
            setting -> {
              setting.environmentName().ifPresent(known::add);
              setting.yamlPath().ifPresent(known::add);
            });
    Arrays.stream(Section.values()).map(Section::path).forEach(known::add);
    assertThat(
            settings.stream().flatMap(row -> CODE.matcher(row.get(0)).results()).map(this::inside))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void theTableHasTheDefaultsOfTheCode() {
    ServerSettings bare = ServerSettings.of(Map.of());
    OpenAiSettings openAi = OpenAiSettings.builder("key").build();
    SessionLimits limits = openAi.limits();
    TurnDetection.ServerVad turns = TurnDetection.defaults();
    Map<String, Object> defaults =
        Map.ofEntries(
            Map.entry("VOICELINE_HTTP_PORT", bare.listen().httpPort()),
            Map.entry("VOICELINE_MEDIA_PORT", bare.listen().mediaPort()),
            Map.entry("VOICELINE_HOST", bare.listen().host()),
            Map.entry("VOICELINE_MAX_CALLS", bare.calls().atOnce()),
            Map.entry("VOICELINE_LOG_PHI", bare.logsClearValues()),
            Map.entry("policies.longest_call_minutes", bare.calls().longest().toMinutes()),
            Map.entry("agent.greeting", bare.agent().greeting()),
            Map.entry("agent.farewell", bare.agent().farewell()),
            Map.entry("agent.language", openAi.transcription().languages().get(0)),
            Map.entry("OPENAI_REALTIME_URL", openAi.url()),
            Map.entry("OPENAI_REALTIME_MODEL", openAi.model()),
            Map.entry("OPENAI_VOICE", openAi.voice()),
            Map.entry("openai.transcription_model", openAi.transcription().model()),
            Map.entry("openai.timeouts.connect_seconds", limits.connectWithin().toSeconds()),
            Map.entry("openai.timeouts.confirm_seconds", limits.confirmWithin().toSeconds()),
            Map.entry("openai.timeouts.stall_seconds", limits.stallAfter().toSeconds()),
            Map.entry("openai.turn_detection.threshold", turns.threshold()),
            Map.entry("openai.turn_detection.prefix_ms", turns.prefixMs()),
            Map.entry("openai.turn_detection.silence_ms", turns.silenceMs()));
    defaults.forEach(
        (name, value) ->
            assertThat(defaultOf(name))
                .as(name)
                .containsAnyOf("`" + value + "`", "\"" + value + "\""));
  }

  @Test
  void theCallerHearsTheSentencesOfTheTable() throws Exception {
    List<List<String>> patients = readme.section("## What the caller hears").rows();
    assertThat(patients).hasSize(3);
    for (List<String> patient : patients) {
      EligibilityQuestion question =
          EligibilityQuestion.of(
              MemberId.parse(patient.get(0)).orElseThrow(),
              BirthDate.parse(patient.get(1)).orElseThrow(),
              ServiceChoices.common().find(patient.get(2)).orElseThrow(),
              LocalDate.of(2026, 11, 22));
      EligibilityAnswer answer =
          new DemoDirectory()
              .check(question, new IdempotencyKey("readme"), Duration.ofSeconds(10))
              .toCompletableFuture()
              .get(10, TimeUnit.SECONDS);
      assertThat(String.join(" ", WRITTEN.of(answer, question.service()).brief()))
          .isEqualTo(patient.get(3));
    }
  }

  @Test
  void theEmbedExampleIsTheOneThatTheBuildRuns() throws IOException {
    String shown = readme.section("## Embed it").fences("java").get(0);
    String source = Files.readString(Markdown.root().resolve(EXAMPLE));
    assertThat(shown).isEqualToNormalizingWhitespace(source);
  }

  private String defaultOf(String setting) {
    return settings.stream()
        .filter(row -> row.get(0).contains("`" + setting + "`"))
        .map(row -> row.get(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the table has no " + setting));
  }

  private String inside(MatchResult code) {
    return code.group(1);
  }
}
