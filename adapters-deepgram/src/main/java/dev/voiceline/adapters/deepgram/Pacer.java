package dev.voiceline.adapters.deepgram;

/**
 * Says how much audio may go out, so that what has waited is not sent much faster than it was
 * spoken. A small burst is allowed, as lines deliver unevenly. Used by one thread at a time.
 */
final class Pacer {
  private static final int BYTES_PER_MS = 8;
  private static final int BURST_MS = 100;

  private final double bytesPerMs;
  private final double burst;
  private double allowed;
  private long last;

  Pacer(double pace, long now) {
    bytesPerMs = pace * BYTES_PER_MS;
    burst = BURST_MS * bytesPerMs;
    allowed = burst;
    last = now;
  }

  /** Bytes that may be sent now. */
  int allowance(long now) {
    allowed = Math.min(burst, allowed + (now - last) * bytesPerMs);
    last = now;
    return (int) allowed;
  }

  void spend(int bytes) {
    allowed -= bytes;
  }

  /** After so many milliseconds so many bytes may be sent, one burst at most. */
  long wait(int bytes) {
    return Math.max(1, (long) Math.ceil((Math.min(bytes, burst) - allowed) / bytesPerMs));
  }
}
