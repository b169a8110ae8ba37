package dev.voiceline.core.socket;

import java.nio.ByteBuffer;

/**
 * One open WebSocket, either end. All methods may be called by any thread, return at once, and keep
 * the order of their calls. What is waiting to go out is bounded by the implementation; a send over
 * the bound fails and closes the socket (a peer that does not read must not fill the heap). After
 * {@link #close} or a loss every send fails quietly through its completion.
 */
public interface Socket {
  /** Sends a text message. The completion is told once, on any thread. */
  void sendText(String text, Completion completion);

  /** Sends a binary message; the buffer must not be changed afterwards. */
  void sendBinary(ByteBuffer bytes, Completion completion);

  /** Sends a text message whose fate does not matter. */
  default void sendText(String text) {
    sendText(text, Completion.IGNORED);
  }

  /**
   * Starts the closing handshake after what was sent before. The listener is still told {@code
   * closed}. Further calls do nothing.
   *
   * @param code an RFC 6455 close code, 1000 for a normal end
   */
  void close(int code, String reason);

  /** Whether a send can still succeed. */
  boolean isOpen();

  /** What became of a message. */
  interface Completion {
    /** For messages whose fate does not matter. */
    Completion IGNORED =
        new Completion() {
          @Override
          public void sent() {}

          @Override
          public void failed(String reason) {}
        };

    /** The message was handed to the network. */
    void sent();

    /** It was not: the socket is closed, or its queue is full. */
    void failed(String reason);
  }
}
