package dev.voiceline.examples.inkwell;

import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.sockets.JavaWebSocketConnector;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.Lives;
import dev.voiceline.tck.leak.Transcriptions;
import java.time.Duration;
import java.util.function.Function;

/** The service over loopback sockets, for many calls one after the other. */
class ManyCalls implements LeakBench {
  private final InkwellServer server = InkwellServer.patientFor(Duration.ofSeconds(30));
  private final SystemTime time = new SystemTime();
  private final JavaWebSocketConnector sockets = new JavaWebSocketConnector();
  private final Transcriptions calls;

  ManyCalls() throws InterruptedException {
    this(real -> real);
  }

  /** With something between the adapter and its service. */
  ManyCalls(Function<SocketConnector, SocketConnector> between) throws InterruptedException {
    InkwellSettings settings = InkwellSettings.of(InkwellServer.KEY).at(server.uri());
    Inkwell adapter = new Inkwell(settings, between.apply(sockets), time);
    calls = new Transcriptions(adapter, InkwellBench.LISTENING, ToneVoice.speak("yes"));
  }

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
