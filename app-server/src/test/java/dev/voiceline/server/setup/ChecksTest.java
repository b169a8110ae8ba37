package dev.voiceline.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.openai.OpenAiSettings;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.config.ListenSettings;
import dev.voiceline.server.rig.TestServer;
import dev.voiceline.server.setup.Finding.Grade;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
  private static final String HEALTHY = "{\"status\":\"healthy\",\"service\":\"Voice Agent\"}";
  private final HttpClient http = HttpClient.newHttpClient();
  private final Probe probe = new Probe(http);

  @Test
  void aServerThatAnswersUnderItsPublicNameIsFine() {
    try (PretendedServer server = new PretendedServer(200, HEALTHY, Map.of())) {
      assertThat(publicAddress(server).grade()).isEqualTo(Grade.OK);
    }
  }

  @Test
  void aServerThatTakesNoMoreCallsIsSaidToBe() {
    String draining = "{\"status\":\"draining\",\"service\":\"Voice Agent\"}";
    try (PretendedServer server = new PretendedServer(200, draining, Map.of())) {
      assertThat(publicAddress(server).grade()).isEqualTo(Grade.WARNING);
    }
  }

  @Test
  void aTunnelThatIsDownIsNamed() {
    Map<String, String> headers = Map.of("ngrok-error-code", "ERR_NGROK_3200");
    try (PretendedServer server = new PretendedServer(404, "<html/>", headers)) {
      Finding finding = publicAddress(server);
      assertThat(finding.grade()).isEqualTo(Grade.PROBLEM);
      assertThat(finding.sentence()).contains("ERR_NGROK_3200", "ngrok http 5002");
    }
  }

  @ParameterizedTest
  @CsvSource({"502, A proxy answers", "404, Something else", "200, Something else"})
  void whatElseAnswersIsTold(int status, String words) {
    try (PretendedServer server = new PretendedServer(status, "hello", Map.of())) {
      Finding finding = publicAddress(server);
      assertThat(finding.grade()).isEqualTo(Grade.PROBLEM);
      assertThat(finding.sentence()).contains(words);
    }
  }

  @Test
  void nothingAtThePublicAddressIsAProblemWithItsMend() throws IOException {
    Addresses nowhere = Addresses.ofLoopback(freePort());
    List<Finding> findings = new PublicAddressCheck(probe, nowhere).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).grade()).isEqualTo(Grade.PROBLEM);
    assertThat(findings.get(0).sentence()).contains("nothing answers there", "YOUR_DOMAIN");
  }

  @Test
  void aHostThatDoesNotExistIsSaidToBeUnknown() {
    Addresses unknown = Addresses.ofDomain("no-such-host.invalid");
    assertThat(new PublicAddressCheck(probe, unknown).findings().get(0).sentence())
        .contains("no such host is known");
  }

  @Test
  void aSocketThatTakesTheHandshakeIsFine() {
    Javalin server =
        Javalin.create(config -> config.routes.ws(Addresses.STREAM, socket -> {}))
            .start("127.0.0.1", 0);
    try {
      assertThat(socket(Addresses.ofLoopback(server.port())).grade()).isEqualTo(Grade.OK);
    } finally {
      server.stop();
    }
  }

  @Test
  void aServerWithAnotherTokenOrDomainRefusesTheHandshake() {
    try (TestServer server = TestServer.withAccount()) {
      Finding finding = socket(Addresses.ofLoopback(server.server().httpPort()));
      assertThat(finding.grade()).isEqualTo(Grade.PROBLEM);
      assertThat(finding.sentence()).contains("TWILIO_AUTH_TOKEN", "YOUR_DOMAIN");
    }
  }

  @Test
  void aProxyThatDoesNotPassUpgradesIsNamed() {
    try (PretendedServer server = new PretendedServer(200, HEALTHY, Map.of())) {
      assertThat(socket(Addresses.ofLoopback(server.port())).sentence())
          .contains("with 200", "WebSocket upgrades");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "2, OK", "-20, WARNING", "20, WARNING", "90, PROBLEM", "-90, PROBLEM"})
  void theClockMayBeALittleOff(int secondsAhead, Grade grade) {
    try (PretendedServer server = new PretendedServer(404, "", Map.of())) {
      // The server tells this machine's own time, in whole seconds.
      Supplier<Instant> ours = () -> Instant.now().plusSeconds(secondsAhead);
      List<Finding> findings = new ClockCheck(probe, server.address("/"), ours).findings();
      assertThat(findings).extracting(Finding::grade).containsExactly(grade);
    }
  }

  @Test
  void portsAreFreeOrOursOrSomebodyElses() throws IOException {
    try (PretendedServer voiceline = new PretendedServer(200, HEALTHY, Map.of());
        PretendedServer other = new PretendedServer(200, "hello", Map.of())) {
      assertThat(ports(voiceline.port(), freePort())).containsExactly(Grade.OK, Grade.OK);
      assertThat(ports(other.port(), 0)).containsExactly(Grade.PROBLEM, Grade.SKIPPED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, OK, is good",
    "401, PROBLEM, does not accept OPENAI_API_KEY",
    "404, PROBLEM, may not use the model",
    "429, WARNING, limit",
    "500, WARNING, could not be checked",
  })
  void theKeyAndTheModelAreAskedFor(int status, Grade grade, String words) {
    try (PretendedServer server = new PretendedServer(status, "{}", Map.of())) {
      OpenAiSettings settings =
          OpenAiSettings.builder("sk-test")
              .url(URI.create("ws://127.0.0.1:" + server.port() + "/v1/realtime"))
              .model("gpt-realtime-2.1")
              .build();
      Finding finding = new ModelCheck(probe, settings).findings().get(0);
      assertThat(finding.grade()).isEqualTo(grade);
      assertThat(finding.sentence()).contains(words).doesNotContain("sk-test");
      assertThat(server.asked()).containsExactly("/v1/models/gpt-realtime-2.1 Bearer sk-test");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"tunnels\":[{\"public_url\":\"https://a1.ngrok.app\"},{\"public_url\":\"http://b.ngrok.app\"},"
            + "{\"public_url\":\"tcp://0.tcp.ngrok.io:1\"}]} | a1.ngrok.app",
        "{\"tunnels\":[]} | ''",
        "{} | ''",
        "[1] | ''",
        "not json | ''",
        "{\"tunnels\":[{\"public_url\":\"https://a b\"}]} | ''",
        "{\"tunnels\":[{\"public_url\":[]}]} | ''",
      })
  void ngrokTellsItsPublicHosts(String body, String host) {
    try (PretendedServer server = new PretendedServer(200, body, Map.of())) {
      NgrokTunnels tunnels = new NgrokTunnels(probe, server.address("/api/tunnels"));
      assertThat(tunnels.hosts()).isEqualTo(host.isEmpty() ? List.of() : List.of(host));
    }
  }

  @Test
  void withoutNgrokThereIsNoHost() throws IOException {
    URI nowhere = URI.create("http://127.0.0.1:" + freePort() + "/api/tunnels");
    assertThat(new NgrokTunnels(probe, nowhere).hosts()).isEmpty();
  }

  private Finding publicAddress(PretendedServer server) {
    return new PublicAddressCheck(probe, Addresses.ofLoopback(server.port())).findings().get(0);
  }

  private Finding socket(Addresses addresses) {
    return new SocketCheck(http, addresses, "secret").findings().get(0);
  }

  private List<Grade> ports(int web, int media) {
    ListenSettings listen = new ListenSettings("127.0.0.1", web, media);
    return new PortsCheck(probe, listen).findings().stream().map(Finding::grade).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
