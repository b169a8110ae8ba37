package dev.voiceline.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.adapters.openai.TurnDetection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingFilesTest {
  @TempDir private Path folder;
  private Path env;
  private Path yaml;

  @BeforeEach
  void name() {
    env = folder.resolve(".env");
    yaml = folder.resolve("voiceline.yaml");
  }

  @Test
  void filesThatAreNotThereAreNotMissed() {
    assertThat(read(Map.of()).listen().httpPort()).isEqualTo(5002);
  }

  @Test
  void aFileThatWasAskedForMustBeThere() {
    SettingSources sources =
        new SettingSources(Map.of(), Map.of(), Optional.of(env), true, Optional.of(yaml), true);

    assertThat(problems(sources))
        .containsExactly(
            env + " does not exist: check the path, or leave the option out.",
            yaml + " does not exist: check the path, or leave the option out.");
  }

  @Test
  void theEnvFileMayHoldCommentsQuotesAndBlanks() throws IOException {
    Files.writeString(
        env,
        """
        # ports
        VOICELINE_HTTP_PORT = 6002   # the tunnel's

        VOICELINE_MEDIA_PORT='6001'
        OPENAI_VOICE="cedar"
        OPENAI_API_KEY="sk-#1"
        """);

    ServerSettings settings = read(Map.of());

    assertThat(settings.listen()).isEqualTo(new ListenSettings("127.0.0.1", 6002, 6001));
    assertThat(settings.openAi().orElseThrow().voice()).isEqualTo("cedar");
    assertThat(settings.openAi().orElseThrow().apiKey()).isEqualTo("sk-#1");
  }

  @Test
  void theFirstSourceThatNamesASettingWins() throws IOException {
    Files.writeString(
        env, "VOICELINE_HTTP_PORT=2\nVOICELINE_MEDIA_PORT=2\nVOICELINE_MAX_CALLS=2\n");
    Files.writeString(yaml, "policies:\n  max_calls: 1\nagent:\n  voice: marin\n");

    ServerSettings settings =
        read(
            Map.of(Setting.VOICELINE_HTTP_PORT, "4"),
            Map.of("VOICELINE_HTTP_PORT", "3", "VOICELINE_MEDIA_PORT", "3"));

    assertThat(settings.listen()).isEqualTo(new ListenSettings("127.0.0.1", 4, 3));
    assertThat(settings.calls().atOnce()).isEqualTo(2);
  }

  @Test
  void anEmptyValueInTheEnvironmentSwitchesTheEnvFileOff() throws IOException {
    Files.writeString(env, "OPENAI_API_KEY=sk-1\n");

    assertThat(read(Map.of("OPENAI_API_KEY", "")).openAi()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          OPENAI_API_KEY sk-secret | this is not NAME=value: mend it, or put # in front of it.
          export OPENAI_API_KEY=sk-secret | leave out "export" and write NAME=value.
          OPENAI_API_KEY="sk-secret | the quotes around the value are not closed: close them on this line.
          OPENAI_API_KEY=sk-secret#more | # begins a comment: put the value in double quotes.
          """)
  void aBadLineIsNamedByItsNumberAndNotShown(String line, String fault) throws IOException {
    Files.writeString(env, "# first\n" + line + "\n");

    assertThat(problems(sources(Map.of(), Map.of())))
        .containsExactly(env + ", line 2: " + fault)
        .noneMatch(sentence -> sentence.contains("secret"));
  }

  @Test
  void aSlipOfThePenInTheEnvFileIsPointedOut() throws IOException {
    Files.writeString(env, "TWILO_AUTH_TOKEN=x\nHOME_GROWN=1\n");

    assertThat(read(Map.of()).warnings())
        .containsExactly(
            "TWILO_AUTH_TOKEN in .env is not a setting and changes nothing; did you mean TWILIO_AUTH_TOKEN?");
  }

  @Test
  void theYamlFileDescribesTheAgent() throws IOException {
    Files.writeString(
        yaml,
        """
        agent:
          greeting: Good morning!
          farewell: Bye.
          instructions: |
            You answer
            the phone.
          language: es
        openai:
          speed: 1.2
          noise_reduction: off
          turn_detection: {threshold: 0.7, silence_ms: 600}
        policies:
          longest_call_minutes: 10
        """);

    ServerSettings settings = read(Map.of("OPENAI_API_KEY", "sk-1"));

    assertThat(settings.agent().greeting()).isEqualTo("Good morning!");
    assertThat(settings.agent().farewell()).isEqualTo("Bye.");
    assertThat(settings.agent().instructions()).isEqualTo("You answer\nthe phone.");
    assertThat(settings.calls().longest()).isEqualTo(Duration.ofMinutes(10));
    OpenAiSettings openAi = settings.openAi().orElseThrow();
    assertThat(openAi.transcription().languages()).containsExactly("es");
    assertThat(openAi.speed()).hasValue(1.2);
    assertThat(openAi.noiseReduction()).isEmpty();
    assertThat(openAi.turnDetection()).isEqualTo(new TurnDetection.ServerVad(0.7, 300, 600));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          agent: {greting: hi} | : agent.greting is not a setting; did you mean agent.greeting?
          colour: blue | : colour is not a setting: take it out.
          agent: hello | : agent must hold settings of its own, indented below it.
          agent: {greeting: [a, b]} | : agent.greeting must be one value, not a list or a group.
          just words | : write settings as "agent:", with "greeting: ..." indented below.
          """)
  void anUnknownKeyIsNamedWithItsPath(String text, String fault) throws IOException {
    Files.writeString(yaml, text);

    assertThat(problems(sources(Map.of(), Map.of()))).containsExactly(yaml + fault);
  }

  @Test
  void malformedYamlIsNamedWithLineAndColumn() throws IOException {
    Files.writeString(yaml, "agent:\n  greeting: \"open\n");

    assertThat(problems(sources(Map.of(Setting.VOICELINE_ELIGIBILITY, "x12"), Map.of())))
        .singleElement()
        .asString()
        .startsWith(yaml + ", line 3, column 1: this is not YAML: ");
  }

  @Test
  void aBadNumberIsNamedWithItsPath() throws IOException {
    Files.writeString(yaml, "openai: {speed: 3, turn_detection: {silence_ms: 5}}\n");

    assertThat(problems(sources(Map.of(), Map.of())))
        .containsExactly(
            "voiceline.yaml: openai.speed is \"3\", but must be a number from 0.25 to 1.5, such as 1.0.",
            "voiceline.yaml: openai.turn_detection.silence_ms is \"5\", but must be a whole number from"
                + " 100 to 5000, such as 500.");
  }

  @Test
  void theExamplesAreSound() {
    Path root = Path.of("").toAbsolutePath().getParent();
    SettingSources sources =
        new SettingSources(
            Map.of(),
            Map.of(),
            Optional.of(root.resolve(".env.example")),
            true,
            Optional.of(root.resolve("voiceline.yaml.example")),
            true);

    assertThat(ServerSettings.from(sources)).isEqualTo(ServerSettings.of(Map.of()));
  }

  private ServerSettings read(Map<String, String> environment) {
    return read(Map.of(), environment);
  }

  private ServerSettings read(Map<Setting, String> line, Map<String, String> environment) {
    return ServerSettings.from(sources(line, environment));
  }

  private SettingSources sources(Map<Setting, String> line, Map<String, String> environment) {
    return new SettingSources(line, environment, Optional.of(env), false, Optional.of(yaml), false);
  }

  private static List<String> problems(SettingSources sources) {
    SettingsRefused refused =
        catchThrowableOfType(SettingsRefused.class, () -> ServerSettings.from(sources));
    assertThat(refused).isNotNull();
    return refused.problems();
  }
}
