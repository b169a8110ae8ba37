package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.TranscriptionTraits;
import dev.voiceline.simulator.deepgram.DeepgramServer;
import dev.voiceline.simulator.deepgram.ServiceSettings;
import dev.voiceline.simulator.deepgram.SocketLog;
import dev.voiceline.simulator.deepgram.SocketMishap;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.transcription.ListeningEnd;
import dev.voiceline.tck.transcription.TranscriptionBench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The adapter over real loopback sockets, with the simulator in the service's place. */
final class ListeningBench implements TranscriptionBench, ListeningEnd {
  private static final Duration KEEP_ALIVE = Duration.ofMillis(100);
  private static final Duration QUIET = Duration.ofSeconds(2);

  /** Tests speak as fast as they can. */
  private static final double HURRY = 200;

  private final DeepgramServer server =
      new DeepgramServer(ServiceSettings.standard().unhurried().patience(QUIET, QUIET));
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final GatedSockets gate = new GatedSockets(sockets);
  private final List<Transcription> opened = new ArrayList<>();
  private final Deepgram adapter;
  private final boolean flux;

  ListeningBench(String model) {
    ListenSettings settings =
        ListenSettings.of("key")
            .with(DeepgramAccount.of("key").at(server.uri()))
            .withModel(model)
            .within(
                ListenLimits.standard()
                    .withPace(HURRY)
                    .withQuiet(KEEP_ALIVE, Duration.ofMillis(500)));
    flux = settings.isFlux();
    adapter = new Deepgram(settings, gate, time, time);
  }

  @Override
  public TranscriptionTraits traits() {
    return adapter.traits();
  }

  @Override
  public Transcription open(TranscriptionListener listener) {
    Listening listening =
        new Listening(List.of(Language.ENGLISH), List.of("copay"), Listening.Patience.USUAL);
    Transcription ear = adapter.open(listening, listener);
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
  public List<byte[]> received() {
    return server.sockets().stream().map(SocketLog::audio).toList();
  }

  @Override
  public void complains() {
    server.say(
        flux
            ? "{\"type\":\"ConfigureFailure\"}"
            : "{\"type\":\"Error\",\"description\":\"Something is odd.\"}");
  }

  @Override
  public void breaksOff() {
    server.dropAll();
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
    server.say("{\"type\":7}");
    server.say("{\"type\":\"Results\",\"is_final\":\"yes\",\"channel\":[]}");
    server.say(
        "{\"type\":\"Results\",\"start\":0,\"duration\":1,\"channel\":{\"alternatives\":[3]}}");
    server.say("{\"type\":\"UtteranceEnd\",\"last_word_end\":\"never\"}");
    server.say("{\"type\":\"TurnInfo\",\"event\":3,\"turn_index\":\"a\",\"words\":{}}");
  }

  @Override
  public void hearsNoise() {
    server.say(
        flux
            ? "{\"type\":\"TurnInfo\",\"event\":\"Update\",\"turn_index\":0,\"transcript\":\"\"}"
            : "{\"type\":\"Results\",\"start\":0,\"duration\":0,\"is_final\":true,"
                + "\"channel\":{\"alternatives\":[{\"transcript\":\"\"}]}}");
  }

  /** Until more was sent to keep it alive than fits into the time that the service bears. */
  @Override
  public void letTimePass() {
    SocketLog socket = server.sockets().get(0);
    int before = socket.audioBytes();
    long messages = socket.received("KeepAlive");
    long enough = 5 * QUIET.toMillis() / 4;
    new Await(patience())
        .until(
            "time passes",
            () ->
                socket.closeCode().isPresent()
                    || (flux
                        ? (socket.audioBytes() - before) / 8 >= enough
                        : (socket.received("KeepAlive") - messages) * KEEP_ALIVE.toMillis()
                            >= enough));
  }

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
    opened.forEach(Transcription::close);
    sockets.close();
    server.close();
    time.close();
  }
}
