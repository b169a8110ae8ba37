package dev.voiceline.adapters.twilio;

import dev.voiceline.core.socket.SocketClosed;

/**
 * How far a media socket has come: waiting for its stream, live, or over. One class per phase, one
 * method per message.
 */
interface StreamPhase extends StreamMessage.Visitor {
  /** Whether messages need not be read any more. */
  boolean isOver();

  /** The socket is gone. */
  void socketClosed(SocketClosed end);
}
