package dev.voiceline.sockets;

import dev.voiceline.core.socket.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** The open socket as the listener has it. */
final class OpenSocket implements Socket {
  /** A control frame holds 125 bytes, two of which are the code. */
  private static final int LONGEST_REASON = 123;

  private final WebSocketImpl engine;
  private final Outbox outbox;
  private final Runnable overfull;

  OpenSocket(WebSocketImpl engine, Outbox outbox, Runnable overfull) {
    this.engine = engine;
    this.outbox = outbox;
    this.overfull = overfull;
  }

  @Override
  public void sendText(String text, Completion completion) {
    send(text.length(), completion, () -> engine.send(text));
  }

  @Override
  public void sendBinary(ByteBuffer bytes, Completion completion) {
    send(bytes.remaining(), completion, () -> engine.send(bytes));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException for a code that RFC 6455 keeps off the wire
   */
  @Override
  public void close(int code, String reason) {
    if (!travels(code)) {
      throw new IllegalArgumentException("no close code for the wire: " + code);
    }
    engine.close(code, shortened(reason));
  }

  @Override
  public boolean isOpen() {
    return engine.isOpen();
  }

  private void send(long size, Completion completion, Runnable handOver) {
    Outbox.Outcome outcome;
    try {
      outcome = outbox.add(size, completion, handOver);
    } catch (WebsocketNotConnectedException closed) {
      outcome = Outbox.Outcome.SHUT;
    }
    switch (outcome) {
      case QUEUED -> {}
      case SHUT -> completion.failed("the socket is closed");
      case FULL -> {
        overfull.run();
        completion.failed("too much waits to be sent");
      }
    }
  }

  private static boolean travels(int code) {
    boolean reserved = code >= 1004 && code <= 1006;
    return !reserved && ((code >= 1000 && code <= 1014) || (code >= 3000 && code <= 4999));
  }

  private static String shortened(String reason) {
    String kept = reason;
    while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept;
  }
}
