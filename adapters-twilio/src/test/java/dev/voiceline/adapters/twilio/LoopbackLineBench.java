package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.MediaLink;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.phone.media.JavaWebSocketDialer;
import dev.voiceline.tck.media.MediaBench;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A line over a real socket on loopback, with the carrier's wire protocol on it. */
final class LoopbackLineBench implements MediaBench, SocketListener {
  private final SystemTime time = new SystemTime();
  private final CompletableFuture<MediaLink> link = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong sent = new AtomicLong();
  private final WirePhone phone = new WirePhone();
  private final MediaStream stream =
      new MediaStream(
          time,
          time,
          new StreamLimits(Duration.ofMinutes(2), Duration.ofMinutes(2), 65_536, 50),
          (start, begun) -> link.complete(begun));
  private final LoopbackMediaServer server;

  LoopbackLineBench() throws Exception {
    server = LoopbackMediaServer.open(handshake -> this);
    new JavaWebSocketDialer().dial(server.address(), Map.of(), phone);
    link.get(30, TimeUnit.SECONDS);
  }

  @Override
  public MediaLink link() {
    return link.join();
  }

  @Override
  public void callerSpeaks(byte[] frame) {
    phone.speak(frame);
  }

  @Override
  public void networkLoses(int frames) {
    phone.lose(frames);
  }

  @Override
  public void callerPresses(char digit) {
    phone.press(digit);
  }

  @Override
  public void callerHangsUp() {
    phone.hangUp();
  }

  @Override
  public void lineBreaks() {
    phone.drop();
  }

  @Override
  public void peerGarbles() {
    phone.garble();
  }

  /** What was sent before must have arrived, for the phone plays faster than any network. */
  @Override
  public void play() {
    try {
      phone.awaitMessages(sent.get());
      phone.play();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public byte[] played() {
    return phone.played();
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void close() {
    try {
      phone.drop();
      if (!closed.await(30, TimeUnit.SECONDS) || !phone.closed.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("an end of the socket did not close");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      server.close();
      time.close();
    }
  }

  @Override
  public void opened(Socket socket) {
    stream.opened(new CountingSocket(socket, sent));
  }

  @Override
  public void text(String message) {
    stream.text(message);
  }

  @Override
  public void binary(ByteBuffer message) {
    stream.binary(message);
  }

  @Override
  public void closed(SocketClosed end) {
    stream.closed(end);
    closed.countDown();
  }

  private record CountingSocket(Socket socket, AtomicLong sent) implements Socket {
    @Override
    public void sendText(String text, Completion completion) {
      sent.incrementAndGet();
      socket.sendText(text, completion);
    }

    @Override
    public void sendBinary(ByteBuffer bytes, Completion completion) {
      socket.sendBinary(bytes, completion);
    }

    @Override
    public void close(int code, String reason) {
      socket.close(code, reason);
    }

    @Override
    public boolean isOpen() {
      return socket.isOpen();
    }
  }
}
