package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ExplainCommandTest {
  private static final String ANSWER =
      """
      {"subscriber": {"memberId": "MB123456", "dateOfBirth": "19850315"},
       "planDateInformation": {"planBegin": "20260101", "service": "20261122"},
       "benefitsInformation": [
         {"code": "1", "serviceTypeCodes": ["30"], "planCoverage": "EXAMPLE PPO"},
         {"code": "B", "serviceTypeCodes": ["62"], "benefitAmount": "50",
          "timeQualifierCode": "27", "inPlanNetworkIndicatorCode": "Y"}]}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void writeAnswer() throws Exception {
    file = Files.writeString(folder.resolve("answer.json"), ANSWER).toString();
  }

  @Test
  void printsWhatTheAnswerSays() {
    assertThat(run(file, "--service", "MRI")).isZero();
    assertThat(out.toString())
        .contains("ACTIVE on 2026-11-22", "EXAMPLE PPO", "$50 per visit, in network")
        .contains("Deductible      not stated");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void printsOneJsonObject() {
    assertThat(run(file, "--json", "--service", "62")).isZero();

    JsonObject object = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(object.get("outcome").getAsString()).isEqualTo("ACTIVE");
    assertThat(object.get("active").getAsBoolean()).isTrue();
    assertThat(object.get("planEnd").isJsonNull()).isTrue();
    assertThat(object.getAsJsonObject("person").get("memberId").getAsString())
        .isEqualTo("MB123456");
  }

  @Test
  void printsWhatACallerHearsInTheLanguageOfTheCaller() {
    assertThat(run(file, "--service", "62", "--language", "es", "--role", "patient")).isZero();
    assertThat(out.toString())
        .contains("A caller hears  Según el plan, la cobertura del paciente está activa")
        .contains("el copago es de $50 por visita.", "Esto no es una garantía de pago");
  }

  @Test
  void theJsonObjectHasTheSentencesForTheEyeAndForTheEar() {
    assertThat(run(file, "--json", "--service", "62")).isZero();

    JsonObject object = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(object.getAsJsonArray("sentences").toString()).contains("$50 per visit");
    assertThat(object.getAsJsonArray("spoken").toString()).contains("fifty dollars per visit");
    assertThat(object.getAsJsonArray("spoken")).hasSameSizeAs(object.getAsJsonArray("sentences"));
  }

  @Test
  void whatAStrictReaderWouldHoldAgainstItIsPrintedFirst() throws Exception {
    String wrong =
        "ISA*00*          *00*          *ZZ*A              *ZZ*B              *261122*0731*^"
            + "*00501*000000001*0*T*:~GS*HC*A*B*20261122*0731*1*X*005010X279A1~"
            + "ST*271*1*005010X279A1~BHT*0022*11*Q1*20261122*0731~HL*1**20*1~"
            + "NM1*PR*2*PLAN*****PI*1~HL*2*1*21*1~NM1*1P*2*CLINIC~HL*3*2*22*0~NM1*IL*1~EB*1**30~"
            + "SE*10*1~GE*1*1~IEA*1*000000001~";
    Path answer = Files.writeString(folder.resolve("answer.271"), wrong);

    assertThat(run(answer.toString(), "--strict")).isZero();
    assertThat(out.toString()).startsWith("Strict          GS01 is HC").contains("ACTIVE");
  }

  @Test
  void jsonHasWhatIsAlwaysThereAndSaysSoWhereNothingIsToBeSaid() {
    assertThat(run(file, "--json")).isZero();

    JsonObject object = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(object.keySet())
        .contains("outcome", "active", "plan", "planBegin", "planEnd", "person", "deductible")
        .contains("outOfPocket", "copays", "coinsurance", "priorAuth", "rejects", "notes")
        .contains("strict");
    assertThat(object.get("strict").isJsonNull()).isTrue();
  }

  @Test
  void theDayCanBeAnother() {
    assertThat(run(file, "--as-of", "2025-12-31")).isZero();
    assertThat(out.toString()).contains("CONTRADICTION");
  }

  @Test
  void anAnswerAboutAnotherPersonIsNotRead() {
    assertThat(run(file, "--member-id", "MB123457", "--json")).isZero();
    assertThat(out.toString()).contains("IDENTITY_CHECK").doesNotContain("EXAMPLE PPO");
  }

  @Test
  void aFileThatIsCutOffIsOneSentenceAndTheCodeIsOne() throws Exception {
    String part = ANSWER.substring(0, ANSWER.length() / 2);
    Path cut = Files.writeString(folder.resolve("cut.json"), part);

    assertThat(run(cut.toString())).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .containsExactly(
            "voiceline: the answer cannot be read: it is neither a whole X12 interchange nor a whole"
                + " JSON object.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--service|the moon|--service is neither",
        "--as-of|yesterday|--as-of is no date",
        "--dob|1985|--dob is no date",
        "--member-id|?|--member-id is none",
        "--language|xx|--language must be one of en, es",
        "--role|me|--role must be one of patient, clinic, other"
      })
  void aWrongOptionIsOneSentenceAndTheCodeIsTwo(String option, String value, String sentence) {
    assertThat(run(file, option, value)).isEqualTo(2);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("voiceline: " + sentence)
        .endsWith(".");
  }

  @Test
  void aFileThatIsNotThereIsOneSentenceAndTheCodeIsTwo() {
    assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "voiceline: "
                + folder.resolve("none")
                + " cannot be opened: name a file that exists and may be read.");
  }

  private int run(String... arguments) {
    List<String> all = Stream.concat(Stream.of("explain"), Stream.of(arguments)).toList();
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(all.toArray(String[]::new));
  }
}
