package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.elevenlabs.ElevenLabsServer;
import dev.voiceline.simulator.elevenlabs.ServiceSettings;
import dev.voiceline.simulator.elevenlabs.SocketLog;
import dev.voiceline.simulator.elevenlabs.SocketMishap;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.synthesis.SpeakingEnd;
import dev.voiceline.tck.synthesis.SynthesisBench;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The adapter over real loopback sockets, with the simulator in the service's place. */
final class SimulatedBench implements SynthesisBench, SpeakingEnd {
  private static final Duration KEEP_ALIVE = Duration.ofMillis(50);
  private static final Duration INACTIVITY = Duration.ofSeconds(2);

  private final ElevenLabsServer server =
      new ElevenLabsServer(ServiceSettings.standard().inactivity(INACTIVITY));
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final GatedSockets gate = new GatedSockets(sockets);
  private final ElevenLabs adapter =
      new ElevenLabs(
          ElevenLabsSettings.of("key", "voice1")
              .at(server.socketUri(), server.httpUri())
              .within(
                  VoiceLimits.standard()
                      .withRedials(1)
                      .withKeepAliveEvery(KEEP_ALIVE)
                      .withSilence(Duration.ofSeconds(30))),
          gate,
          HttpClient.newHttpClient(),
          time,
          time);
  private final List<Synthesis> opened = new ArrayList<>();

  @Override
  public SynthesisTraits traits() {
    return adapter.traits();
  }

  @Override
  public Synthesis open(SynthesisListener listener) {
    Synthesis voice = adapter.open(Voicing.usual(), listener);
    opened.add(voice);
    return voice;
  }

  @Override
  public SpeakingEnd otherSide() {
    return this;
  }

  @Override
  public String understood(byte[] audio) {
    ToneEar ear = new ToneEar();
    ear.hear(audio);
    return ear.text();
  }

  @Override
  public void accepts() {
    gate.open();
  }

  @Override
  public void refuses() {
    server.next(new SocketMishap.Refused(401));
    gate.open();
  }

  @Override
  public void holdsBack() {
    server.hold(true);
  }

  @Override
  public void goesOn() {
    server.hold(false);
  }

  @Override
  public String received() {
    return server.sockets().stream()
        .flatMap(socket -> socket.texts().values().stream())
        .collect(Collectors.joining());
  }

  @Override
  public void complains() {
    server.say("{\"error\":\"something_odd\",\"message\":\"Something is odd.\"}");
  }

  @Override
  public void goesAway() {
    server.refuseSockets();
    server.refuseRequests();
    server.dropAll();
  }

  @Override
  public void garbles() {
    server.say("{broken");
    server.say("[]");
    server.say("{\"type\":\"unheard_of\"}");
    server.say("{\"audio\":5,\"contextId\":[],\"alignment\":\"none\",\"isFinal\":\"yes\"}");
    server.say("{\"audio\":\"%%%\",\"contextId\":\"v1\"}");
  }

  /** Until more keep-alives have come than fit into the time that the service bears. */
  @Override
  public void letTimePass() {
    new Await(patience()).until("a socket", () -> !server.sockets().isEmpty());
    SocketLog socket = server.sockets().get(0);
    long enough = 5 * INACTIVITY.toMillis() / (4 * KEEP_ALIVE.toMillis());
    int before = socket.received().size();
    new Await(patience())
        .until(
            "time passes",
            () -> socket.closeCode().isPresent() || socket.received().size() - before >= enough);
  }

  @Override
  public List<String> misuses() {
    List<String> misuses =
        new ArrayList<>(
            server.sockets().stream().flatMap(socket -> socket.refusals().stream()).toList());
    server.sockets().stream()
        .filter(socket -> socket.mostContexts() > Contexts.MOST)
        .forEach(socket -> misuses.add(socket.mostContexts() + " contexts at once"));
    return misuses;
  }

  @Override
  public boolean keepsNothing() {
    return server.sockets().stream()
        .allMatch(socket -> "false".equals(socket.query().get("enable_logging")));
  }

  @Override
  public void close() {
    opened.forEach(Synthesis::close);
    sockets.close();
    server.close();
    time.close();
  }
}
