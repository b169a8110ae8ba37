package dev.voiceline.examples.inkwell;

import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.Lives;
import dev.voiceline.tck.leak.Transcriptions;
import java.time.Duration;

/** The service over loopback sockets, for many calls one after the other. */
final class ManyCalls implements LeakBench {
  private final InkwellServer server = InkwellServer.patientFor(Duration.ofSeconds(30));
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final Transcriptions calls =
      new Transcriptions(
          new Inkwell(InkwellSettings.of(InkwellServer.KEY).at(server.uri()), sockets, time),
          InkwellBench.LISTENING,
          ToneVoice.speak("yes"));

  ManyCalls() throws InterruptedException {}

  @Override
  public Lives lives() {
    return calls;
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
