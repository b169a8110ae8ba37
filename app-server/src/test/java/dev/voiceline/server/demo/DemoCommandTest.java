package dev.voiceline.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void oneFastCallIsShownMeasuredAndGood() {
    int code = run("--fast", "--patient", "mb345678");
    assertThat(out.toString())
        .contains("CALLER  Is member M B 3 4 5 6 7 8")
        .contains("AGENT   Hello! Thank you for calling the Insurance Eligibility Line.")
        .contains("SERVER  tool check_eligibility(date_of_birth ****-**-**, member_id MB****78,")
        .contains("tool answered: not_eligible")
        .contains("Reply, median")
        .containsPattern("until the end is noticed, median +\\d+ ms")
        .containsPattern("until the model is asked, longest +\\d+ ms")
        .containsPattern("until the model speaks, median +\\d+ ms")
        .containsPattern("until the phone plays it, longest +\\d+ ms")
        .containsPattern("Silence while owed, longest +[\\d,]+ ms")
        .contains("Truncation error")
        .contains("1 of 1 calls good")
        .doesNotContain("\u001B[");
    assertThat(out.toString().lines().map(String::length)).allMatch(length -> length <= 140);
    assertThat(code).isZero();
  }

  @Test
  void theCascadeComesToTheSameAndIsAccountedForByVendor() {
    int code = run("--fast", "--voice", "cascade", "--patient", "MB345678");
    assertThat(out.toString())
        .contains("recognizer ws://127.0.0.1:", "chat model http://127.0.0.1:")
        .contains("tool answered: not_eligible")
        .containsPattern("until the model speaks, median +\\d+ ms")
        .containsPattern("until the last words are told, median +\\d+ ms")
        .containsPattern("until the chat model is asked, median +\\d+ ms")
        .containsPattern("until its first word, median +\\d+ ms")
        .containsPattern("until the voice has a piece, median +\\d+ ms")
        .containsPattern("in queues of our own, median +\\d+ ms")
        .containsPattern("Tool outputs it was given +2")
        .contains("1 of 1 calls good");
    assertThat(code).isZero();
  }

  @Test
  void voicesThatAreNotThereAreWrongOptions() {
    assertThat(run("--voice", "azure")).isEqualTo(2);
    assertThat(run("--voice", "cascade,cascade")).isEqualTo(2);
    assertThat(run("--voice", "cascade,openai", "--break-model")).isEqualTo(2);
    assertThat(err.toString())
        .contains("choose openai, cascade or both")
        .contains("--break-model needs --voice openai,cascade");
  }

  @Test
  void aPatientWhoIsNotThereIsAWrongOption() {
    assertThat(run("--patient", "MB000000")).isEqualTo(2);
    assertThat(err.toString()).contains("choose MB123456, MB789012 or MB345678");
  }

  @Test
  void helpNamesTheOptions() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("--patient", "--fast", "--voice", "--break-model", "--log", "Exit codes:");
  }

  private int run(String... arguments) {
    return new CommandLine(new DemoCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
