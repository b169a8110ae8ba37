package dev.voiceline.server.stream;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.time.Timers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * A server socket on a session of Jetty's, which keeps the order of sends and writes without
 * blocking. What waits for the network is bounded here: a peer that does not read is cut off.
 */
final class JettySocket implements Socket {
  /** About 15 minutes of telephone audio in base64. */
  static final long MOST_WAITING_BYTES = 10L << 20;

  private static final Duration FAREWELL_WITHIN = Duration.ofSeconds(3);
  private static final int LONGEST_REASON = 120;

  private final Session session;
  private final Timers timers;
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile boolean ended;
  private volatile Timers.Alarm farewell = () -> {};

  JettySocket(Session session, Timers timers) {
    this.session = session;
    this.timers = timers;
  }

  @Override
  public void sendText(String text, Completion completion) {
    send(text.length(), completion, callback -> session.sendText(text, callback));
  }

  @Override
  public void sendBinary(ByteBuffer bytes, Completion completion) {
    send(bytes.remaining(), completion, callback -> session.sendBinary(bytes, callback));
  }

  @Override
  public void close(int code, String reason) {
    if (closing.compareAndSet(false, true) && !ended) {
      session.close(code, brief(reason), Callback.NOOP);
      farewell = timers.after(FAREWELL_WITHIN, session::disconnect);
      if (ended) {
        farewell.cancel();
      }
    }
  }

  @Override
  public boolean isOpen() {
    return !ended && !closing.get() && session.isOpen();
  }

  /** Whether this side began the end. */
  boolean isClosing() {
    return closing.get();
  }

  /** The session is over. */
  void ended() {
    ended = true;
    farewell.cancel();
  }

  private void send(int bytes, Completion completion, Consumer<Callback> write) {
    if (ended || closing.get()) {
      completion.failed("the socket is closed");
      return;
    }
    if (waiting.addAndGet(bytes) > MOST_WAITING_BYTES) {
      waiting.addAndGet(-bytes);
      completion.failed("the peer does not read");
      cutOff();
      return;
    }
    write.accept(
        Callback.from(
            () -> {
              waiting.addAndGet(-bytes);
              completion.sent();
            },
            failure -> {
              waiting.addAndGet(-bytes);
              completion.failed(failure.getClass().getSimpleName());
            }));
  }

  /** A farewell would have to queue behind what the peer does not read. */
  private void cutOff() {
    if (closing.compareAndSet(false, true)) {
      farewell = timers.after(Duration.ZERO, session::disconnect);
    }
  }

  private static String brief(String reason) {
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }
}
