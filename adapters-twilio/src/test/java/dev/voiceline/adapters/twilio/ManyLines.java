package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.phone.media.JavaWebSocketDialer;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.TestAudio;
import dev.voiceline.tck.leak.LeakBench;
import dev.voiceline.tck.leak.Lives;
import dev.voiceline.tck.leak.Way;
import dev.voiceline.tck.media.RecordedLine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Phones that dial one media server over loopback sockets, one after the other. */
final class ManyLines implements LeakBench, Lives {
  private final SystemTime time = new SystemTime();
  private final BlockingQueue<MediaStream> expected = new LinkedBlockingQueue<>();
  private final LoopbackMediaServer server;

  ManyLines() throws InterruptedException {
    server = LoopbackMediaServer.open(handshake -> expected.remove());
  }

  @Override
  public Lives lives() {
    return this;
  }

  @Override
  public List<Object> live(Way way, Await await) {
    CompletableFuture<MediaLink> begun = new CompletableFuture<>();
    MediaStream stream =
        new MediaStream(time, time, StreamLimits.STANDARD, (start, link) -> begun.complete(link));
    expected.add(stream);
    WirePhone phone = new WirePhone();
    new JavaWebSocketDialer().dial(server.address(), Map.of(), phone);
    await.until("a line", begun::isDone);
    RecordedLine told = new RecordedLine(() -> 0);
    use(begun.join(), told, phone, way, await);
    await.until("the phone's end", () -> phone.closed.getCount() == 0);
    await.until("the line's end", () -> way == Way.BEFORE_READY || !told.ends().isEmpty());
    return List.of(stream, told);
  }

  /** One that is closed before it was started has nobody to tell. */
  private static void use(
      MediaLink link, RecordedLine told, WirePhone phone, Way way, Await await) {
    if (way != Way.BEFORE_READY) {
      link.start(told);
    }
    if (way.works()) {
      phone.speak(TestAudio.frame(link.format(), 1));
      link.send(TestAudio.frame(link.format(), 2));
      link.mark("m");
    }
    if (way == Way.AFTER_TRAFFIC) {
      phone.play();
      await.until("the mark", () -> told.returned("m"));
      phone.hangUp();
    } else {
      link.close();
    }
  }

  @Override
  public void close() {
    server.close();
    time.close();
  }
}
