package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.elevenlabs.ElevenLabsServer;
import dev.voiceline.simulator.elevenlabs.ServiceSettings;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.Lives;
import dev.voiceline.tck.leak.Voices;
import java.net.http.HttpClient;

/** The service over loopback sockets, for many calls one after the other. */
final class ManyCalls implements LeakBench {
  private final ElevenLabsServer server = new ElevenLabsServer(ServiceSettings.standard());
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final Voices voices =
      new Voices(
          new ElevenLabs(
              ElevenLabsSettings.of("key", "voice1").at(server.socketUri(), server.httpUri()),
              sockets,
              HttpClient.newHttpClient(),
              time,
              time));

  @Override
  public Lives lives() {
    return voices;
  }

  @Override
  public void forget() {
    server.forget();
  }

  @Override
  public void close() {
    sockets.close();
    server.close();
    time.close();
  }
}
