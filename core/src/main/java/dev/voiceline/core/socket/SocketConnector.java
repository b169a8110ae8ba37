package dev.voiceline.core.socket;

/** Opens client WebSockets. Safe for use by any thread. */
public interface SocketConnector {
  /**
   * Starts to connect and returns at once; the listener is told how it went. Never throws for a
   * network reason.
   *
   * @return takes the attempt back, or closes the socket if it has opened meanwhile
   */
  Connecting connect(SocketRequest request, SocketListener listener);

  /** An attempt under way. */
  interface Connecting {
    /** Gives up; {@code closed} is still told once. May be called more than once. */
    void cancel();
  }
}
