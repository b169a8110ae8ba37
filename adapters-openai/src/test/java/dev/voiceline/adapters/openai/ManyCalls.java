package dev.voiceline.adapters.openai;

import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.realtime.RealtimeModelServer;
import dev.voiceline.simulator.realtime.RealtimeSettings;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.leak.Dialogues;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.Lives;
import java.time.Duration;

/** The service over loopback sockets, for many calls one after the other. */
final class ManyCalls implements LeakBench {
  private static final ScriptedPace AT_ONCE =
      new ScriptedPace(Duration.ZERO, Duration.ofMillis(400), 10_000);

  private final RealtimeModelServer server =
      new RealtimeModelServer(RealtimeSettings.standard().withPace(AT_ONCE).withGreeting("Hello."));
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final Dialogues dialogues =
      new Dialogues(
          new OpenAiRealtime(
              OpenAiSettings.builder("sk-test").url(server.uri()).build(), sockets, time, time));

  @Override
  public Lives lives() {
    return dialogues;
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
