package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonParser;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.synthesis.SynthesisListener;
import dev.voiceline.core.synthesis.SynthesisTraits;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.deepgram.DeepgramServer;
import dev.voiceline.simulator.deepgram.ServiceSettings;
import dev.voiceline.simulator.deepgram.SocketMishap;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.synthesis.SpeakingEnd;
import dev.voiceline.tck.synthesis.SynthesisBench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Aura over real loopback sockets, with the simulator in the service's place. */
final class SpeakingBench implements SynthesisBench, SpeakingEnd {
  private static final Duration IDLE = Duration.ofMillis(500);

  private final DeepgramServer server =
      new DeepgramServer(ServiceSettings.standard().patience(IDLE, IDLE));
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final GatedSockets gate = new GatedSockets(sockets);
  private final List<Synthesis> opened = new ArrayList<>();
  private final Aura adapter =
      new Aura(
          AuraSettings.of("key")
              .with(DeepgramAccount.of("key").at(server.uri()))
              .withSilence(Duration.ofSeconds(30)),
          gate,
          time,
          time);

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
    server.next(new SocketMishap.Refused(402));
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
        .flatMap(socket -> socket.received().stream())
        .map(json -> JsonParser.parseString(json).getAsJsonObject())
        .filter(message -> message.has("text"))
        .map(message -> message.get("text").getAsString())
        .collect(Collectors.joining());
  }

  /** Also while it holds back: it is said by nobody but the test. */
  @Override
  public void complains() {
    server.hold(false);
    server.say("{\"type\":\"Warning\",\"code\":\"ODD\",\"description\":\"Something is odd.\"}");
  }

  @Override
  public void goesAway() {
    server.refuseAll();
    server.dropAll();
  }

  @Override
  public void garbles() {
    server.say("{broken");
    server.say("[]");
    server.say("{\"type\":\"UnheardOf\"}");
    server.say("{\"type\":7,\"sequence_id\":\"x\"}");
  }

  /** Until an idle socket was given up and replaced. */
  @Override
  public void letTimePass() {
    int before = server.sockets().size();
    new Await(patience()).until("another socket", () -> server.sockets().size() > before);
  }

  /** That an idle socket ends is no misuse: nothing can be done about it. */
  @Override
  public List<String> misuses() {
    return server.sockets().stream().flatMap(socket -> socket.refusals().stream()).toList();
  }

  @Override
  public boolean keepsNothing() {
    return server.sockets().stream()
        .allMatch(socket -> List.of("true").equals(socket.query().get("mip_opt_out")));
  }

  @Override
  public void close() {
    opened.forEach(Synthesis::close);
    sockets.close();
    server.close();
    time.close();
  }
}
