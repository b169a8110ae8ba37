package dev.voiceline.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.setup.Finding.Grade;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each vendor's key is tried with the vendor. */
class CascadeChecksTest {
  private static final String MODEL = "{\"data\":[{\"id\":\"gpt-4.1-mini\"}]}";

  private final Probe probe = new Probe(HttpClient.newHttpClient());

  @ParameterizedTest
  @CsvSource({
    "200, OK, accepts DEEPGRAM_API_KEY",
    "401, PROBLEM, does not accept DEEPGRAM_API_KEY",
    "403, OK, knows DEEPGRAM_API_KEY",
    "429, WARNING, limit",
    "500, WARNING, could not be checked"
  })
  void theRecognizersKeyIsTried(int status, Grade grade, String words) {
    try (PretendedServer server = new PretendedServer(status, "{}", Map.of())) {
      is(check(server, Map.of(), 0), grade, words);
      assertThat(server.asked()).containsExactly("/v1/projects Token dg-test");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, OK, good for the model gpt-4.1-mini",
    "401, PROBLEM, copy OPENAI_API_KEY again",
    "404, SKIPPED, no list of its models",
    "429, WARNING, limit",
    "500, WARNING, could not be checked"
  })
  void theChatModelsKeyIsTried(int status, Grade grade, String words) {
    try (PretendedServer server = new PretendedServer(status, MODEL, Map.of())) {
      is(check(server, Map.of(), 1), grade, words);
      assertThat(server.asked()).containsExactly("/v1/models Bearer sk-test");
    }
  }

  @Test
  void aModelThatIsNotListedIsNamed() {
    try (PretendedServer server = new PretendedServer(200, MODEL, Map.of())) {
      is(
          check(server, Map.of("OPENAI_CHAT_MODEL", "gpt-4.1-mimi"), 1),
          Grade.WARNING,
          "does not list the model gpt-4.1-mimi");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, {}, OK, accepts ELEVENLABS_API_KEY",
    "401, {}, PROBLEM, does not accept ELEVENLABS_API_KEY",
    "401, missing_permissions, OK, may not look up voices",
    "404, {}, PROBLEM, no voice voice-1",
    "500, {}, WARNING, could not be checked"
  })
  void theVoicesKeyIsTried(int status, String body, Grade grade, String words) {
    try (PretendedServer server = new PretendedServer(status, body, Map.of())) {
      is(check(server, Map.of(), 2), grade, words);
      assertThat(server.asked()).containsExactly("/v1/voices/voice-1 el-test");
    }
  }

  @Test
  void aVendorThatIsNotThereIsNamedWithItsSetting() {
    Map<String, String> gone;
    try (PretendedServer server = new PretendedServer(200, "", Map.of())) {
      gone = settings(server);
    }
    List<Finding> findings =
        CascadeChecks.of(probe, ServerSettings.of(gone).cascade().orElseThrow()).stream()
            .flatMap(check -> check.findings().stream())
            .toList();
    assertThat(findings).extracting(Finding::grade).containsOnly(Grade.PROBLEM);
    assertThat(findings.get(0).sentence()).contains("nothing answers there", "DEEPGRAM_URL");
    assertThat(findings.get(2).sentence()).contains("ELEVENLABS_URL");
  }

  private Finding check(PretendedServer server, Map<String, String> more, int part) {
    Map<String, String> given = settings(server);
    given.putAll(more);
    List<Check> checks = CascadeChecks.of(probe, ServerSettings.of(given).cascade().orElseThrow());
    return checks.get(part).findings().get(0);
  }

  private static void is(Finding finding, Grade grade, String words) {
    assertThat(finding.grade()).as(finding.sentence()).isEqualTo(grade);
    assertThat(finding.sentence()).contains(words).doesNotContain("-test");
  }

  private static Map<String, String> settings(PretendedServer server) {
    String socket = server.web().replaceFirst("^http", "ws");
    Map<String, String> given = new HashMap<>();
    given.put("VOICELINE_CONVERSATION", "cascade");
    given.put("DEEPGRAM_API_KEY", "dg-test");
    given.put("DEEPGRAM_URL", socket);
    given.put("OPENAI_API_KEY", "sk-test");
    given.put("OPENAI_CHAT_URL", server.web() + "/v1");
    given.put("ELEVENLABS_API_KEY", "el-test");
    given.put("ELEVENLABS_URL", socket);
    given.put("ELEVENLABS_VOICE", "voice-1");
    return given;
  }
}
