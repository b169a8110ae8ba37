package dev.voiceline.adapters.openai;

import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketConnector.Connecting;
import java.util.Optional;

/**
 * The way to the service. Before the socket is open and after it is closed, what is sent goes
 * nowhere: nobody sends before, and whoever sends after is told of the end anyway.
 */
final class Uplink {
  private volatile Optional<Socket> socket = Optional.empty();
  private Connecting connecting = () -> {};

  /** An attempt is under way. */
  void attempt(Connecting attempt) {
    connecting = attempt;
  }

  /** The attempt succeeded. */
  void opened(Socket opened) {
    socket = Optional.of(opened);
  }

  void send(ClientEvent event) {
    send(event.json());
  }

  /** Safe for use by any thread. */
  void send(String json) {
    socket.ifPresent(open -> open.sendText(json));
  }

  /** Says farewell, or gives up the attempt. */
  void close() {
    socket.ifPresentOrElse(open -> open.close(1000, ""), connecting::cancel);
  }
}
