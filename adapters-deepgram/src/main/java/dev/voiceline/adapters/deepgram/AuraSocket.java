package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketConnector.Connecting;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One connection to a voice, until it is lost. Used by one thread at a time. */
final class AuraSocket {
  private static final int NORMAL = 1000;

  private final DeepgramNames names;
  private final SerialTasks turns;
  private final Listener listener;
  private Connecting attempt = () -> {};
  private Optional<Socket> socket = Optional.empty();
  private int clearing;
  private boolean over;

  /** Who is told, in turn, what becomes of it. */
  interface Listener {
    void open();

    void audio(byte[] audio);

    void flushed();

    /** Something was said, of whatever kind. */
    void sign();

    /** A flush may have been one too many. */
    void warned(String word);

    void lost(ConversationFailure failure);
  }

  AuraSocket(DeepgramNames names, SerialTasks turns, Listener listener) {
    this.names = names;
    this.turns = turns;
    this.listener = listener;
  }

  void connect(SocketConnector sockets, SocketRequest request) {
    attempt = sockets.connect(request, new InTurn());
  }

  boolean isOpen() {
    return socket.isPresent() && !over;
  }

  void send(String message) {
    socket.ifPresent(open -> open.sendText(message));
  }

  /** Whatever was asked for is not wanted: audio is dropped until the service confirms. */
  void clear() {
    clearing++;
    send(ClientMessages.CLEAR);
  }

  boolean isClearing() {
    return clearing > 0;
  }

  /** Ends it with a farewell. Nothing is told from now on. */
  void close() {
    send(ClientMessages.CLOSE);
    end();
  }

  private void end() {
    over = true;
    socket.ifPresentOrElse(open -> open.close(NORMAL, ""), () -> attempt.cancel());
  }

  /** Not served any more, by our own judgment. */
  void fail(ConversationFailure failure) {
    if (!over) {
      end();
      listener.lost(failure);
    }
  }

  private void opened(Socket open) {
    if (over) {
      open.close(NORMAL, "");
      return;
    }
    socket = Optional.of(open);
    listener.open();
  }

  private void received(JsonObject message) {
    if (over) {
      return;
    }
    listener.sign();
    switch (Json.textOrEmpty(message, "type")) {
      case "Flushed" -> {
        if (!isClearing()) {
          listener.flushed();
        }
      }
      case "Cleared" -> clearing = Math.max(0, clearing - 1);
      case "Warning", "Error" ->
          listener.warned(EndMeaning.word(Json.textOrEmpty(message, "code")));
      default -> {}
    }
  }

  private void received(byte[] audio) {
    if (over) {
      return;
    }
    listener.sign();
    if (!isClearing() && audio.length > 0) {
      listener.audio(audio);
    }
  }

  /** What the socket brings, in order and in turn. */
  private final class InTurn implements SocketListener {
    /** So many messages wait only when whoever is told of them is stuck. */
    private static final int MOST_WAITING = 10_000;

    @Override
    public void opened(Socket open) {
      turns.execute(() -> AuraSocket.this.opened(open));
    }

    @Override
    public void text(String message) {
      check();
      Json.object(message).ifPresent(read -> turns.execute(() -> received(read)));
    }

    @Override
    public void binary(ByteBuffer message) {
      check();
      byte[] audio = new byte[message.remaining()];
      message.get(audio);
      turns.execute(() -> received(audio));
    }

    private void check() {
      if (turns.backlog() > MOST_WAITING) {
        throw new IllegalStateException("too many messages wait for the voice");
      }
    }

    @Override
    public void closed(SocketClosed end) {
      turns.execute(() -> fail(EndMeaning.of(end, names)));
    }
  }
}
