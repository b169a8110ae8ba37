package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aloneItPrintsItsHelp() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("Usage: voiceline").contains("serve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "serve --help", "serve --version"})
  void helpAndVersionAreEverywhere(String arguments) {
    assertThat(run(arguments.split(" ", -1))).isZero();
    assertThat(out.toString()).contains("voiceline");
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    assertThat(run("serve", "--prot", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("--prot");
  }

  @Test
  void allWrongSettingsArePrintedAndTheCodeIsTwo(@TempDir Path folder) throws Exception {
    Path env = Files.writeString(folder.resolve("env"), "VOICELINE_LOG_PHI=maybe\n");

    assertThat(run("serve", "--http-port", "x", "--env-file", env.toString())).isEqualTo(2);
    assertThat(err.toString().lines())
        .contains(
            "voiceline: VOICELINE_HTTP_PORT is \"x\", but must be a whole number from 0 to 65535, such"
                + " as 5002.",
            "voiceline: VOICELINE_LOG_PHI is \"maybe\", but must be true or false.");
  }

  @Test
  void aBusyPortIsOneSentenceAndTheCodeIsOne(@TempDir Path folder) throws Exception {
    Path env = Files.writeString(folder.resolve("env"), "VOICELINE_HOST=127.0.0.1\n");
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());

      assertThat(
              run("serve", "--http-port", port, "--media-port", "0", "--env-file", env.toString()))
          .isEqualTo(1);
      assertThat(err.toString().lines())
          .containsExactly(
              "voiceline: Port "
                  + port
                  + " is in use: stop the program that uses it, or set VOICELINE_HTTP_PORT to another"
                  + " port.");
    }
  }

  @Test
  void theBannerOfAServerWithAccountsIsExactlyThis() {
    ServerSettings settings =
        ServerSettings.of(
            Map.of(
                "TWILIO_ACCOUNT_SID", "AC" + "0".repeat(32),
                "TWILIO_AUTH_TOKEN", "hush",
                "YOUR_DOMAIN", "abc123.ngrok.io",
                "OPENAI_API_KEY", "sk-1"));

    assertThat(String.join("\n", Banner.lines(settings, 5002, 5001)))
        .isEqualTo(
            """
            ============================================================
              Voice Agent Ready!
            ============================================================
              HTTP endpoints : http://0.0.0.0:5002
              WebSocket      : ws://0.0.0.0:5001/voice/stream
              Domain (ngrok) : abc123.ngrok.io
            ============================================================
              Calls kept in  : data/voiceline.db
              Recordings     : none are made
            ============================================================""");
  }

  @Test
  void theBannerSaysWhereCallsAreKeptWithoutAPassword() {
    ServerSettings shared =
        ServerSettings.of(
            Map.of(
                "VOICELINE_DB_URL",
                "jdbc:postgresql://db.example:5432/voiceline?user=robin&password=hush",
                "VOICELINE_MASTER_KEY",
                "A".repeat(43) + "="));
    assertThat(Banner.lines(shared, 1, 2))
        .contains("  Calls kept in  : jdbc:postgresql://db.example:5432/voiceline")
        .noneMatch(line -> line.contains("hush") || line.contains("robin"));
    assertThat(Banner.lines(ServerSettings.of(Map.of("VOICELINE_DB_URL", "off")), 1, 2))
        .contains("  Calls          : nothing of them is kept (VOICELINE_DB_URL=off)")
        .noneMatch(line -> line.contains("Recordings"));
  }

  @Test
  void theBannerSaysWhereRecordingsGo(@TempDir Path folder) throws IOException {
    assertThat(banner(folder, "recording: {mode: from_answer}\n"))
        .contains("  Recordings     : data/recordings");
    assertThat(
            banner(
                folder,
                "recording: {mode: from_answer, store: s3, s3: {bucket: clinic, region: eu-west-1}}\n"))
        .contains("  Recordings     : in the bucket clinic of S3");
  }

  private static List<String> banner(Path folder, String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("voiceline.yaml"), yaml);
    SettingSources sources =
        new SettingSources(Map.of(), Map.of(), Optional.empty(), false, Optional.of(file), true);
    return Banner.lines(ServerSettings.from(sources), 1, 2);
  }

  @Test
  void theBannerWithoutAccountsSaysWhatToSet() {
    assertThat(Banner.lines(ServerSettings.of(Map.of()), 1, 2))
        .contains(
            "  HTTP endpoints : http://127.0.0.1:1",
            "  Domain (ngrok) : not set",
            "  Conversation   : scripted, in place of OpenAI (it speaks tones)",
            "  Access         : this machine only, since there is no Twilio account",
            "  For real calls : set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, YOUR_DOMAIN, OPENAI_API_KEY"
                + " (see .env.example)");
  }

  private int run(String... arguments) {
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
