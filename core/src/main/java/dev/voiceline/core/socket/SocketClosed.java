package dev.voiceline.core.socket;

/**
 * How a socket ended.
 *
 * @param code the RFC 6455 close code; 1006 when the connection was lost, {@link #NEVER_OPENED}
 *     when it was never made
 * @param httpStatus the status that refused the handshake, 0 when there was none
 * @param reason the peer's or the network's words; may be empty
 * @param byPeer whether the other end began it
 */
public record SocketClosed(int code, int httpStatus, String reason, boolean byPeer) {
  /**
   * The connection was never made: refused, timed out, or the handshake was answered with an HTTP
   * error.
   */
  public static final int NEVER_OPENED = -1;

  /** An end with a close code. */
  public static SocketClosed with(int code, String reason, boolean byPeer) {
    return new SocketClosed(code, 0, reason, byPeer);
  }

  /** A connection that was never made. */
  public static SocketClosed neverOpened(int httpStatus, String reason) {
    return new SocketClosed(NEVER_OPENED, httpStatus, reason, true);
  }

  /** Whether the handshake never succeeded. */
  public boolean wasNeverOpened() {
    return code == NEVER_OPENED;
  }
}
