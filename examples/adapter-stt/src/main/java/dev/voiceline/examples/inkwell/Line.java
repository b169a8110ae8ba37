package dev.voiceline.examples.inkwell;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector.Connecting;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.core.transcription.Listening;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/** One socket to the service, until it is lost. Used by one thread at a time. */
final class Line {
  private static final int NORMAL = 1000;

  private final Dialing dialing;
  private final Turns turns;
  private final Listener listener;
  private Connecting attempt = () -> {};
  private Optional<Socket> socket = Optional.empty();
  private Alarm greeting = () -> {};
  private Alarm keepAlive = () -> {};
  private boolean quiet;
  private boolean over;
  private long sent;

  /** Who is told, in turn, what comes over it. */
  interface Listener {
    void received(Line line, ServiceMessage message);

    /** It is gone; nothing follows. */
    void lost(Line line, ConversationFailure failure);
  }

  Line(Dialing dialing, Turns turns, Listener listener) {
    this.dialing = dialing;
    this.turns = turns;
    this.listener = listener;
  }

  /**
   * Starts to connect.
   *
   * @throws IllegalArgumentException when the address cannot be used at all
   */
  void connect(Listening listening) {
    attempt = dialing.sockets().connect(dialing.request(listening), new InTurn());
  }

  void send(byte[] audio) {
    quiet = false;
    sent += audio.length;
    socket.ifPresent(open -> open.sendBinary(ByteBuffer.wrap(audio), Socket.Completion.IGNORED));
  }

  void send(String message) {
    socket.filter(Socket::isOpen).ifPresent(open -> open.sendText(message));
  }

  /** The length of the audio that it was sent: that is billed. */
  Duration sent() {
    return Duration.ofMillis(AudioFormat.PCMU_8K.millis(sent));
  }

  /** Ends it with a farewell. Nothing is told from now on. */
  void close() {
    send(ClientMessages.BYE);
    end();
  }

  private void end() {
    over = true;
    greeting.cancel();
    keepAlive.cancel();
    socket.ifPresentOrElse(open -> open.close(NORMAL, ""), () -> attempt.cancel());
  }

  private void opened(Socket open) {
    if (over) {
      open.close(NORMAL, "");
      return;
    }
    socket = Optional.of(open);
    Duration patience = dialing.settings().connectWithin();
    greeting = after(patience, () -> lost(Failures.notListening()));
  }

  private void received(ServiceMessage message) {
    if (over) {
      return;
    }
    if (message instanceof ServiceMessage.Listens) {
      greeting.cancel();
      watchQuiet();
    }
    listener.received(this, message);
  }

  /** A sign of life whenever no audio went out since the last look. */
  private void watchQuiet() {
    keepAlive.cancel();
    if (quiet) {
      send(ClientMessages.ALIVE);
    }
    quiet = true;
    keepAlive = after(dialing.settings().keepAliveEvery(), this::watchQuiet);
  }

  private Alarm after(Duration delay, Runnable task) {
    return dialing.timers().after(delay, () -> turns.run(() -> unlessOver(task)));
  }

  private void unlessOver(Runnable task) {
    if (!over) {
      task.run();
    }
  }

  private void lost(ConversationFailure failure) {
    if (!over) {
      end();
      listener.lost(this, failure);
    }
  }

  /** What the socket brings, in order and in turn. */
  private final class InTurn implements SocketListener {
    @Override
    public void opened(Socket open) {
      turns.run(() -> Line.this.opened(open));
    }

    @Override
    public void text(String text) {
      ServiceMessage message = MessageReader.read(text);
      turns.run(() -> received(message));
    }

    @Override
    public void binary(ByteBuffer message) {}

    @Override
    public void closed(SocketClosed end) {
      turns.run(() -> lost(Failures.of(end)));
    }
  }
}
