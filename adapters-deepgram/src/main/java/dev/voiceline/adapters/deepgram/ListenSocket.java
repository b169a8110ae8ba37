package dev.voiceline.adapters.deepgram;

import com.google.gson.JsonObject;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector.Connecting;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.core.transcription.Listening;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One connection to the service, until it is lost. Used by one thread at a time. */
final class ListenSocket {
  private static final int NORMAL = 1000;

  private final Dialing dialing;
  private final SerialTasks turns;
  private final Listener listener;
  private final Configuring configuring;
  private Connecting attempt = () -> {};
  private Optional<Socket> socket = Optional.empty();
  private Optional<Uplink> uplink = Optional.empty();
  private Alarm greeting = () -> {};
  private boolean over;

  /** Who is told, in turn, what becomes of it. */
  interface Listener {
    /** The service listens: audio goes out over what this gives. */
    Uplink listens(ListenSocket socket, Socket open);

    /** Something was said; it is no concern of the connection itself. */
    void told(String type, JsonObject message, TimeMap times);

    void complained(ConversationFailure failure);

    /**
     * It is gone.
     *
     * @param opened whether the service ever listened
     */
    void lost(ConversationFailure failure, boolean opened);
  }

  ListenSocket(Dialing dialing, SerialTasks turns, Listener listener) {
    this.dialing = dialing;
    this.turns = turns;
    this.listener = listener;
    this.configuring =
        new Configuring(
            dialing.timers(), dialing.limits().configureWithin(), turns, this::sendText);
  }

  /**
   * Starts to connect.
   *
   * @throws IllegalArgumentException when the address cannot be used at all
   */
  void connect(Listening listening) {
    attempt = dialing.sockets().connect(dialing.request(listening), new InTurn());
  }

  Optional<Uplink> uplink() {
    return uplink;
  }

  void configure(String message) {
    configuring.want(message);
  }

  /** Ends it with a farewell. Nothing is told from now on. */
  void close() {
    sendText(ClientMessages.CLOSE_STREAM);
    end();
  }

  private void end() {
    over = true;
    greeting.cancel();
    configuring.close();
    uplink.ifPresent(Uplink::stop);
    socket.ifPresentOrElse(open -> open.close(NORMAL, ""), () -> attempt.cancel());
  }

  private void sendText(String message) {
    socket.filter(Socket::isOpen).ifPresent(open -> open.sendText(message));
  }

  private void opened(Socket open) {
    if (over) {
      open.close(NORMAL, "");
      return;
    }
    socket = Optional.of(open);
    if (dialing.dialect().greets()) {
      greeting =
          dialing
              .timers()
              .after(
                  dialing.limits().connectWithin(),
                  () -> turns.execute(() -> lost(Failures.noGreeting())));
    } else {
      listens(open);
    }
  }

  private void listens(Socket open) {
    greeting.cancel();
    uplink = Optional.of(listener.listens(this, open));
    uplink.ifPresent(Uplink::pump);
  }

  private void received(JsonObject message) {
    if (over) {
      return;
    }
    String type = Json.textOrEmpty(message, "type");
    switch (type) {
      case "Connected" -> {
        if (uplink.isEmpty()) {
          socket.ifPresent(this::listens);
        }
      }
      case "ConfigureSuccess" -> configuring.answered();
      case "ConfigureFailure" -> {
        listener.complained(Failures.notConfigured());
        configuring.answered();
      }
      case "Error" -> error(message);
      default -> uplink.map(Uplink::times).ifPresent(times -> listener.told(type, message, times));
    }
  }

  /** Flux ends with an error; Nova may go on, and says so by staying. */
  private void error(JsonObject message) {
    String word =
        EndMeaning.word(
            Json.text(message, "code").orElseGet(() -> Json.textOrEmpty(message, "err_code")));
    if (!dialing.dialect().greets()) {
      listener.complained(Failures.complaint(word));
    } else if (word.equals("unparsable_client_message")) {
      lost(Failures.ours(word, "Deepgram cannot read a message that it was sent."));
    } else if (word.matches("(data|net|big|message)-\\d{4}")) {
      lost(EndMeaning.ofCode(word));
    } else {
      lost(Failures.retryable("service_error", "Deepgram gave up (" + word + ")."));
    }
  }

  private void closed(SocketClosed end) {
    lost(EndMeaning.of(end, dialing.names()));
  }

  private void lost(ConversationFailure failure) {
    if (!over) {
      end();
      listener.lost(failure, uplink.isPresent());
    }
  }

  /** What the socket brings, in order and in turn. */
  private final class InTurn implements SocketListener {
    /** So many messages wait only when whoever is told of them is stuck. */
    private static final int MOST_WAITING = 10_000;

    @Override
    public void opened(Socket open) {
      turns.execute(() -> ListenSocket.this.opened(open));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when far too much waits; that closes the socket
     */
    @Override
    public void text(String message) {
      if (turns.backlog() > MOST_WAITING) {
        throw new IllegalStateException("too many messages wait for the transcription");
      }
      Json.object(message).ifPresent(read -> turns.execute(() -> ListenSocket.this.received(read)));
    }

    @Override
    public void binary(ByteBuffer message) {}

    @Override
    public void closed(SocketClosed end) {
      turns.execute(() -> ListenSocket.this.closed(end));
    }
  }
}
