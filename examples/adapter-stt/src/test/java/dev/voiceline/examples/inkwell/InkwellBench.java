package dev.voiceline.examples.inkwell;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.SpeechToText;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.transcription.ListeningEnd;
import dev.voiceline.tck.transcription.TranscriptionBench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The adapter over real loopback sockets, and the service at its other side. */
class InkwellBench implements TranscriptionBench, ListeningEnd {
  static final Listening LISTENING =
      new Listening(List.of(Language.ENGLISH), List.of("copay"), Listening.Patience.USUAL);

  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final Duration KEEP_ALIVE = Duration.ofMillis(40);

  private final InkwellServer server = InkwellServer.patientFor(QUIET);
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final GatedSockets gate = new GatedSockets(sockets);
  private final List<Transcription> opened = new ArrayList<>();
  private final SpeechToText adapter;

  InkwellBench() throws InterruptedException {
    this(real -> real);
  }

  /** With something between the adapter and its service. */
  InkwellBench(Function<SocketConnector, SocketConnector> between) throws InterruptedException {
    InkwellSettings settings =
        InkwellSettings.of(InkwellServer.KEY).at(server.uri()).withKeepAliveEvery(KEEP_ALIVE);
    adapter = new Inkwell(settings, between.apply(gate), time);
  }

  @Override
  public TranscriptionTraits traits() {
    return adapter.traits();
  }

  @Override
  public Transcription open(TranscriptionListener listener) {
    Transcription ear = adapter.open(LISTENING, listener);
    opened.add(ear);
    return ear;
  }

  @Override
  public ListeningEnd otherSide() {
    return this;
  }

  @Override
  public byte[] saying(String words) {
    return ToneVoice.speak(words);
  }

  @Override
  public void accepts() {
    gate.open();
  }

  @Override
  public void refuses() {
    server.refuse(401);
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
  public List<byte[]> received() {
    return server.sessions().stream().map(ServiceSession::audio).toList();
  }

  @Override
  public void complains() {
    server.say("{\"event\":\"notice\",\"code\":\"slow_today\"}");
  }

  @Override
  public void breaksOff() {
    server.dropAll();
  }

  @Override
  public void goesAway() {
    server.refuse(503);
    server.dropAll();
  }

  @Override
  public void garbles() {
    server.say("{broken");
    server.say("[]");
    server.say("{\"event\":\"unheard of\"}");
    server.say("{\"event\":{}}");
    server.say("{\"event\":\"final\",\"text\":\"without times\"}");
    server.say("{\"event\":\"partial\",\"text\":\"x\",\"sure\":1,\"from\":\"a\",\"to\":2}");
    server.say("{\"event\":\"flushed\",\"id\":null}");
  }

  @Override
  public void hearsNoise() {
    server.say("{\"event\":\"final\",\"text\":\"\",\"sure\":0,\"from\":0,\"to\":0}");
  }

  /** Until more signs of life have come than fit into the time that the service bears. */
  @Override
  public void letTimePass() {
    ServiceSession session = server.sessions().get(0);
    int before = session.alive();
    long enough = 5 * QUIET.toMillis() / (4 * KEEP_ALIVE.toMillis());
    new Await(patience())
        .until("time passes", () -> !session.isOpen() || session.alive() - before >= enough);
  }

  @Override
  public List<String> misuses() {
    return server.sessions().stream().flatMap(session -> session.misuses().stream()).toList();
  }

  @Override
  public boolean keepsNothing() {
    return server.sessions().stream().allMatch(ServiceSession::keepsNothing);
  }

  @Override
  public void close() {
    opened.forEach(Transcription::close);
    sockets.close();
    server.close();
    time.close();
  }
}
