package dev.voiceline.core.socket;

import java.nio.ByteBuffer;

/**
 * Who is told what arrives at a socket. Calls come one at a time and in order, on a thread of the
 * socket's; none may block it. {@code opened} is the first, {@code closed} the last and comes
 * exactly once, also when the connection was never made (then it is the only one). An exception out
 * of a method closes the socket.
 */
public interface SocketListener {
  /** The handshake succeeded; the socket may be kept and used. */
  void opened(Socket socket);

  /** A text message. */
  void text(String message);

  /** A binary message; the buffer is the listener's only during the call. */
  void binary(ByteBuffer message);

  /** The end. Nothing follows. */
  void closed(SocketClosed end);
}
