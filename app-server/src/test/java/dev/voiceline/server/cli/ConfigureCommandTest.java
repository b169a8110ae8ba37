package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.voiceline.server.setup.NgrokTunnels;
import dev.voiceline.simulator.twilio.rest.OwnedNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Against a simulated Twilio with its numbers. */
class ConfigureCommandTest {
  private static final String TUNNELS =
      """
      {"tunnels": [{"public_url": "https://abc123.ngrok.io"}, {"public_url": "http://abc123.ngrok.io"}]}
      """;

  @TempDir private Path folder;
  private TwilioAtHand twilio;
  private HttpServer ngrok;

  @BeforeEach
  void open() throws IOException {
    twilio = new TwilioAtHand(TwilioAtHand.NUMBER);
    ngrok = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ngrok.createContext(
        "/",
        exchange -> {
          byte[] body = TUNNELS.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void close() {
    twilio.close();
    ngrok.stop(0);
  }

  @Test
  void withoutApplyItShowsWhatItWouldChangeAndChangesNothing() {
    OwnedNumber before = twilio.number(TwilioAtHand.NUMBER);
    assertThat(throughAllCommands(twilio.settings(folder))).isZero();
    assertThat(twilio.out())
        .contains(
            "Would change " + TwilioAtHand.NUMBER,
            "voice URL: POST https://demo.twilio.com/welcome/voice/ -> POST https://"
                + TwilioAtHand.DOMAIN
                + "/voice/incoming",
            "run again with --apply");
    assertThat(twilio.number(TwilioAtHand.NUMBER)).isEqualTo(before);
  }

  @Test
  void withApplyTheCallsOfTheNumberComeHere() {
    assertThat(throughAllCommands(twilio.settings(folder), "--apply")).isZero();
    assertRouted(TwilioAtHand.NUMBER, TwilioAtHand.DOMAIN);
    assertThat(twilio.rest().log().oddities()).isEmpty();

    assertThat(throughAllCommands(twilio.settings(folder), "--apply")).isZero();
    assertThat(twilio.out()).contains("come here already");
  }

  @Test
  void ofSeveralNumbersOneMustBeChosen() {
    twilio.close();
    twilio = new TwilioAtHand(TwilioAtHand.NUMBER, TwilioAtHand.OTHER_NUMBER);
    OwnedNumber before = twilio.number(TwilioAtHand.NUMBER);
    Path settings = twilio.settings(folder);

    assertThat(throughAllCommands(settings, "--apply")).isEqualTo(1);
    assertThat(twilio.out()).contains(TwilioAtHand.NUMBER, TwilioAtHand.OTHER_NUMBER);
    assertThat(twilio.err()).contains("Choose one with --number");

    assertThat(throughAllCommands(settings, "--apply", "--number", TwilioAtHand.OTHER_NUMBER))
        .isZero();
    assertRouted(TwilioAtHand.OTHER_NUMBER, TwilioAtHand.DOMAIN);
    assertThat(twilio.number(TwilioAtHand.NUMBER)).as("the other number").isEqualTo(before);
  }

  @Test
  void wrongCredentialsAreSaidToBeWrong() {
    Path settings = twilio.settingsWithToken(folder, "not-the-token");
    assertThat(throughAllCommands(settings, "--apply")).isEqualTo(1);
    assertThat(twilio.err()).startsWith("voiceline: Twilio refused the credentials");
  }

  @Test
  void theHostOfAnNgrokThatRunsHereIsOffered() {
    ngrok.start();
    Path settings = twilio.settings(folder, "YOUR_DOMAIN=");
    assertThat(besideNgrok(settings)).isEqualTo(2);
    assertThat(twilio.err()).contains("ngrok runs here as abc123.ngrok.io: use --ngrok");
  }

  @Test
  void theHostOfAnNgrokThatRunsHereIsTaken() {
    ngrok.start();
    assertThat(besideNgrok(twilio.settings(folder), "--ngrok", "--apply")).isZero();
    assertRouted(TwilioAtHand.NUMBER, "abc123.ngrok.io");
  }

  @Test
  void thatNgrokIsToBeUsedButDoesNotRunIsSaid() {
    int port = ngrok.getAddress().getPort();
    ngrok.start();
    ngrok.stop(0);
    assertThat(
            twilio.run(
                new CommandLine(new ConfigureCommand(tunnels(port))),
                "--ngrok",
                "--env-file",
                twilio.settings(folder).toString()))
        .isEqualTo(1);
    assertThat(twilio.err()).contains("No ngrok runs here");
  }

  private void assertRouted(String number, String host) {
    OwnedNumber set = twilio.number(number);
    assertThat(set.setting("VoiceUrl")).isEqualTo("https://" + host + "/voice/incoming");
    assertThat(set.setting("VoiceFallbackUrl")).isEqualTo("https://" + host + "/voice/fallback");
    assertThat(set.setting("StatusCallback")).isEqualTo("https://" + host + "/voice/status");
    assertThat(set.setting("VoiceMethod")).isEqualTo("POST");
  }

  private int throughAllCommands(Path settings, String... more) {
    return twilio.run(Commands.line(), with(settings, "configure", more));
  }

  private int besideNgrok(Path settings, String... more) {
    NgrokTunnels tunnels = tunnels(ngrok.getAddress().getPort());
    return twilio.run(
        Commands.line().addSubcommand("beside-ngrok", new ConfigureCommand(tunnels)),
        with(settings, "beside-ngrok", more));
  }

  private static NgrokTunnels tunnels(int port) {
    return NgrokTunnels.at(URI.create("http://127.0.0.1:" + port + "/api/tunnels"));
  }

  private static String[] with(Path settings, String command, String... more) {
    String[] all = new String[more.length + 3];
    all[0] = command;
    all[1] = "--env-file";
    all[2] = settings.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    return all;
  }
}
