package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.simulator.deepgram.DeepgramServer;
import dev.voiceline.simulator.deepgram.ServiceSettings;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.Lives;
import dev.voiceline.tck.leak.Transcriptions;
import dev.voiceline.tck.leak.Voices;
import java.util.List;

/** The service over loopback sockets, for many calls one after the other. */
final class ManyCalls implements LeakBench {
  private static final Listening LISTENING =
      new Listening(List.of(Language.ENGLISH), List.of("copay"), Listening.Patience.USUAL);

  private final DeepgramServer server = new DeepgramServer(ServiceSettings.standard().unhurried());
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final DeepgramAccount account = DeepgramAccount.of("key").at(server.uri());
  private final Lives lives;

  private ManyCalls(String model) {
    ListenSettings settings = ListenSettings.of("key").with(account).withModel(model);
    lives =
        new Transcriptions(
            new Deepgram(settings, sockets, time, time), LISTENING, ToneVoice.speak("yes"));
  }

  private ManyCalls() {
    lives = new Voices(new Aura(AuraSettings.of("key").with(account), sockets, time, time));
  }

  static ManyCalls listenedToBy(String model) {
    return new ManyCalls(model);
  }

  static ManyCalls spokenTo() {
    return new ManyCalls();
  }

  @Override
  public Lives lives() {
    return lives;
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
