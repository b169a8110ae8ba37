package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Against the demo, and against settings that are wrong. */
class CheckCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private Path env = Path.of("unset");
  private Path yaml = Path.of("unset");
  private String typed = "";

  @BeforeEach
  void write() throws IOException {
    env = Files.writeString(folder.resolve(".env"), "");
    yaml = Files.writeString(folder.resolve("voiceline.yaml"), "");
  }

  @Test
  void printsWhatThePayerSays() {
    assertThat(check("--member-id", "MB123456", "--dob", "1985-03-15", "--service", "MRI"))
        .isZero();
    assertThat(out.toString()).contains("ACTIVE on", "$50 per visit, in network");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void printsOneJsonObjectWithTheSentences() {
    assertThat(check("--member-id", "MB123456", "--dob", "1985-03-15", "--service", "62", "--json"))
        .isZero();
    JsonObject object = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(object.get("outcome").getAsString()).isEqualTo("ACTIVE");
    assertThat(object.getAsJsonArray("sentences")).isNotEmpty();
    assertThat(object.getAsJsonArray("spoken")).isNotEmpty();
  }

  @Test
  void whatIsLeftOutIsReadAndStandsInNoHistory() {
    typed = "MB 789 012\n1990-07-22\n";
    assertThat(check("--json")).isZero();
    assertThat(err.toString()).isEqualTo("Member ID: Date of birth (yyyy-mm-dd): ");
    assertThat(
            JsonParser.parseString(out.toString()).getAsJsonObject().get("outcome").getAsString())
        .isEqualTo("ACTIVE");
  }

  @ParameterizedTest
  @CsvSource({
    "MB345678, 1975-11-30, INACTIVE, 0",
    "MB123456, 1985-03-16, REJECTED_MEMBER, 3",
    "XX999999, 1985-03-15, REJECTED_MEMBER, 3"
  })
  void theCodeTellsWhatCameOfIt(String member, String born, String outcome, int code) {
    assertThat(check("--member-id", member, "--dob", born, "--json")).isEqualTo(code);
    assertThat(
            JsonParser.parseString(out.toString()).getAsJsonObject().get("outcome").getAsString())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --member-id | ? | --member-id is none: it has 2 to 30 letters and digits, one digit at least.
          --dob | 03/15/1985 | --dob is no date: write it as yyyy-mm-dd.
          --date | tomorrow | --date is no date: write it as yyyy-mm-dd.
          --service | quorbling | --service is neither a service type nor a known procedure or medication: use a type such as 30 for the plan.
          --role | boss | --role must be one of patient, clinic, other.
          --relation | friend | --relation must be one of self, spouse, child, other.
          --language | xx | --language must be one of en, es.
          """)
  void aWrongOptionIsOneSentence(String option, String value, String sentence) {
    List<String> given = new ArrayList<>(List.of(option, value));
    if (!option.equals("--member-id")) {
      given.addAll(List.of("--member-id", "MB123456"));
    }
    if (!option.equals("--dob")) {
      given.addAll(List.of("--dob", "1985-03-15"));
    }
    assertThat(check(given.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).isEqualToIgnoringNewLines("voiceline: " + sentence);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whoTypesNothingIsToldWhatIsMissing() {
    assertThat(check("--dob", "1985-03-15")).isEqualTo(2);
    assertThat(err.toString()).contains("--member-id is missing");
  }

  @Test
  void aWrongSettingIsSaidAndNobodyIsAsked() throws IOException {
    Files.writeString(env, "VOICELINE_ELIGIBILITY=x12\n");
    assertThat(check("--member-id", "MB123456", "--dob", "1985-03-15")).isEqualTo(2);
    assertThat(err.toString()).contains("no payer with \"way: x12\"");
  }

  @Test
  void aPayerThatCannotBeReachedIsNoAnswerAndTheCodeIsOne() throws IOException {
    Files.writeString(env, "VOICELINE_ELIGIBILITY=payers\n");
    Files.writeString(
        yaml,
        """
        eligibility:
          provider: {npi: 1234567893, name: EXAMPLE CLINIC}
          payers:
            - name: Example Health Plan
              id: 1
              way: fhir
              url: http://127.0.0.1:1/fhir
              retries: {tries: 1}
        """);
    assertThat(check("--member-id", "MB123456", "--dob", "1985-03-15", "--json")).isEqualTo(1);
    assertThat(
            JsonParser.parseString(out.toString()).getAsJsonObject().get("outcome").getAsString())
        .isEqualTo("PAYER_UNAVAILABLE");
    assertThat(err.toString())
        .startsWith("voiceline: Example Health Plan gave no answer: ")
        .doesNotContain("MB123456", "1985");
  }

  private int check(String... options) {
    CommandLine line =
        new CommandLine(
            new CheckCommand(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8))));
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--env-file", env.toString(), "--config", yaml.toString()));
    return line.execute(all.toArray(String[]::new));
  }
}
