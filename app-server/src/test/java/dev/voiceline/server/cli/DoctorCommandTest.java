package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Against a simulated Twilio; the public address leads nowhere. */
class DoctorCommandTest {
  @TempDir private Path folder;
  private TwilioAtHand twilio;

  @BeforeEach
  void open() {
    twilio = new TwilioAtHand(TwilioAtHand.NUMBER);
  }

  @AfterEach
  void close() {
    twilio.close();
  }

  @Test
  void wrongCredentialsAreAProblemAndTheCodeIsOne() {
    Path settings = twilio.settingsWithToken(folder, "not-the-token");
    assertThat(examine(settings)).isEqualTo(1);
    assertThat(report().get("healthy").getAsBoolean()).isFalse();
    assertThat(findings("Twilio account"))
        .singleElement()
        .asString()
        .startsWith("problem: Twilio refused the credentials");
  }

  @Test
  void aNumberWhoseCallsGoElsewhereIsAProblemUntilItIsConfigured() {
    Path settings = twilio.settings(folder, "TWILIO_PHONE_NUMBER=" + TwilioAtHand.NUMBER);
    assertThat(examine(settings)).isEqualTo(1);
    assertThat(findings("Webhooks"))
        .anySatisfy(
            finding -> assertThat(finding).startsWith("problem: ").contains("configure --apply"));
    assertThat(findings("Public address"))
        .singleElement()
        .asString()
        .startsWith("problem: ")
        .contains("no such host is known");
  }

  @Test
  void aNumberThatWasConfiguredIsFine() {
    Path settings = twilio.settings(folder, "TWILIO_PHONE_NUMBER=" + TwilioAtHand.NUMBER);
    StringWriter unread = new StringWriter();
    CommandLine configure = Commands.line().setOut(new PrintWriter(unread));
    assertThat(configure.execute("configure", "--apply", "--env-file", settings.toString()))
        .isZero();
    assertThat(examine(settings)).isEqualTo(1);
    assertThat(findings("Webhooks"))
        .containsExactly("ok: The number's webhooks are this server's.");
    assertThat(twilio.rest().log().oddities()).isEmpty();
  }

  @Test
  void aNumberOfAnotherAccountIsAProblem() {
    Path settings = twilio.settings(folder, "TWILIO_PHONE_NUMBER=" + TwilioAtHand.OTHER_NUMBER);
    assertThat(examine(settings)).isEqualTo(1);
    assertThat(findings("Twilio number"))
        .singleElement()
        .asString()
        .startsWith("problem: The account has no such number");
  }

  @Test
  void aSettingThatIsWrongIsAFindingAndTheCodeIsTwo() {
    Path settings = twilio.settings(folder, "VOICELINE_LOG_PHI=maybe");
    assertThat(examine(settings)).isEqualTo(2);
    assertThat(findings("Settings"))
        .containsExactly("problem: VOICELINE_LOG_PHI is \"maybe\", but must be true or false.");
  }

  private int examine(Path settings) {
    return twilio.run(Commands.line(), "doctor", "--json", "--env-file", settings.toString());
  }

  private JsonObject report() {
    return JsonParser.parseString(twilio.out()).getAsJsonObject();
  }

  private List<String> findings(String check) {
    List<String> findings = new ArrayList<>();
    for (JsonElement each : report().getAsJsonArray("findings")) {
      JsonObject finding = each.getAsJsonObject();
      if (finding.get("check").getAsString().equals(check)) {
        findings.add(
            finding.get("grade").getAsString() + ": " + finding.get("sentence").getAsString());
      }
    }
    return findings;
  }
}
