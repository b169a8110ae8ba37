package dev.voiceline.simulator.phone.media;

/**
 * How a media stream ended.
 *
 * @param cause what happened
 * @param closeCode the socket's close code; 1006 when it was lost, -1 when it never opened
 * @param detail the peer's or the network's words; may be empty
 */
public record StreamEnd(Cause cause, int closeCode, String detail) {
  /** What ended the stream. */
  public enum Cause {
    /** The caller hung up. */
    CALLER_HUNG_UP,
    /** The server closed the socket. */
    SERVER_CLOSED,
    /** The call was given other instructions, or was ended, by somebody else than the caller. */
    CALL_MOVED,
    /** The connection broke. */
    LOST,
    /** The phone cut it, as a fault. */
    DROPPED,
    /** It never came about: a bad address, no connection, or a refused handshake. */
    REFUSED
  }
}
