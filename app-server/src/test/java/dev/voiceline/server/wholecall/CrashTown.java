package dev.voiceline.server.wholecall;

import dev.voiceline.simulator.payer.ClearinghousePayer;
import dev.voiceline.simulator.payer.PayerServer;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneNetwork;
import dev.voiceline.simulator.phone.carrier.PublicDomain;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.simulator.twilio.rest.RestSettings;
import dev.voiceline.simulator.twilio.rest.TwilioRestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Servers that can be killed, between neighbors that cannot. */
final class CrashTown implements AutoCloseable {
  private static final String DOMAIN = "voice.example.test";
  private static final String KEY = "sk-the-only-key";
  private static final String PASSWORD = "sesame";

  /** What the operator has put into a TwiML Bin, as docs/resumption.md says. */
  private static final String BIN =
      "<Response><Pause length='2'/><Redirect method='POST'>https://"
          + DOMAIN
          + "/voice/incoming#ct=2000&amp;rt=5000&amp;tt=15000&amp;rc=5&amp;rp=all"
          + "</Redirect></Response>";

  final RealtimeModelServer model;
  final PayerServer payer;
  final PhoneNetwork phones;
  final TwilioRestServer rest;
  final List<ServerProcess> nodes;
  private final Balancer http;
  private final Balancer media;

  /**
   * Nothing is started but the neighbors.
   *
   * @param nodes how many servers there are
   * @param settings more of their environment
   */
  CrashTown(Path directory, int nodes, Map<String, String> settings) throws IOException {
    this(directory, nodes, settings, "from_answer", ServerProcess.QUICK_START);
  }

  /**
   * The same.
   *
   * @param recording when calls are recorded
   * @param flags of the servers' Java
   */
  CrashTown(
      Path directory, int nodes, Map<String, String> settings, String recording, List<String> flags)
      throws IOException {
    List<FreePorts> ports = IntStream.range(0, nodes).mapToObj(any -> FreePorts.find()).toList();
    http = new Balancer(ports.stream().map(FreePorts::http).toList());
    media = new Balancer(ports.stream().map(FreePorts::media).toList());
    PublicDomain domain = new PublicDomain(DOMAIN, http.port(), media.port());
    model = new RealtimeModelServer(House.manner().withKey(KEY, true));
    payer =
        PayerServer.serving(
            Map.of(
                "/check",
                new ClearinghousePayer(
                    ClearinghousePayer.Shape.LEGACY,
                    "X-Key",
                    PASSWORD,
                    PayerFiles.json("legacy"))));
    phones =
        PhoneNetwork.of(House.ACCOUNT, domain)
            .number(Town.NUMBER)
            .fallbackDocument(BIN)
            .spokenCharacter(Duration.ofMillis(5))
            .open();
    rest =
        TwilioRestServer.open(
            RestSettings.of(House.ACCOUNT, Town.NUMBER), phones.exchange(), domain);
    this.nodes = new ArrayList<>();
    Map<String, String> all = new HashMap<>(environment());
    all.putAll(settings);
    for (int node = 0; node < nodes; node++) {
      Path own = Files.createDirectories(directory.resolve("node-" + node));
      Files.writeString(own.resolve("voiceline.yaml"), yaml(recording));
      this.nodes.add(new ServerProcess(own, all, ports.get(node), flags));
    }
  }

  PhoneCall call(Person person) {
    return phones.call(CallOptions.usual(), person.onPhone());
  }

  /** New connections come to that node, and to the others only when nobody listens there. */
  void prefer(int node) {
    List<FreePorts> order = new ArrayList<>(nodes.stream().map(ServerProcess::ports).toList());
    order.add(0, order.remove(node));
    http.prefer(order.stream().map(FreePorts::http).toList());
    media.prefer(order.stream().map(FreePorts::media).toList());
  }

  /** The only node, or the first. */
  ServerProcess server() {
    return nodes.get(0);
  }

  @Override
  public void close() throws IOException {
    phones.close();
    nodes.forEach(ServerProcess::close);
    http.close();
    media.close();
    rest.close();
    payer.close();
    model.close();
  }

  private String yaml(String recording) {
    return """
    agent:
      greeting: "%s"
    # All of them call from one number, and are understood badly while no server listens.
    inquiry: {attempts_per_caller: 1000}
    recording: {mode: %s, pause_for_identifiers: false}
    eligibility:
      provider: {npi: "1234567893", name: EXAMPLE CLINIC}
      payers:
        - name: Example Health Plan
          id: DEMOPAYER
          way: clearinghouse
          shape: legacy
          url: %s
          access: {kind: key, header: X-Key, key_env: PLAN_SECRET}
    """
        .formatted(House.GREETING, recording, payer.at("/check"));
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("TWILIO_ACCOUNT_SID", House.ACCOUNT.sid()),
        Map.entry("TWILIO_AUTH_TOKEN", House.ACCOUNT.authToken()),
        Map.entry("TWILIO_PHONE_NUMBER", Town.NUMBER),
        Map.entry("TWILIO_API_URL", rest.address().toString()),
        Map.entry("YOUR_DOMAIN", DOMAIN),
        Map.entry("OPENAI_API_KEY", KEY),
        Map.entry("OPENAI_REALTIME_URL", model.uri().toString()),
        Map.entry("VOICELINE_HOST", "127.0.0.1"),
        Map.entry("VOICELINE_ELIGIBILITY", "clearinghouse"),
        Map.entry("PLAN_SECRET", PASSWORD));
  }
}
