package dev.voiceline.adapters.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.elevenlabs.ElevenLabsServer;
import dev.voiceline.simulator.elevenlabs.ServiceSettings;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.Await;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A voice at the simulated service, on real sockets. */
final class SimulatedCall implements AutoCloseable {
  static final SpeechId FIRST = new SpeechId("first");
  static final SpeechId SECOND = new SpeechId("second");

  final ElevenLabsServer server;
  final Ears ears = new Ears();
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final Await await = new Await(Duration.ofSeconds(20));

  SimulatedCall(ServiceSettings settings) {
    server = new ElevenLabsServer(settings);
  }

  Synthesis open() {
    return open(settings -> settings);
  }

  Synthesis open(UnaryOperator<ElevenLabsSettings> with) {
    ElevenLabsSettings settings =
        ElevenLabsSettings.of("key", "voice1").at(server.socketUri(), server.httpUri());
    return new ElevenLabs(with.apply(settings), sockets, HttpClient.newHttpClient(), time, time)
        .open(Voicing.usual(), ears);
  }

  /** Says all of it and waits for its end. */
  void say(Synthesis voice, SpeechId speech, String... pieces) {
    for (String piece : pieces) {
      voice.speak(speech, piece);
    }
    voice.end(speech);
    until("spoken: " + speech, () -> ears.spoke(speech));
  }

  void until(String what, BooleanSupplier condition) {
    await.until(what, condition);
  }

  void untilClosed() {
    until("closed", ears::isClosed);
  }

  @Override
  public void close() {
    sockets.close();
    server.close();
    time.close();
    assertThat(ears.told.breaches().all()).isEmpty();
  }
}
