package dev.voiceline.adapters.twilio;

import dev.voiceline.core.media.AudioFormat;

/**
 * Finds the gaps in the caller's audio. The network leaves frames out (loss, muted phones), which
 * shows only as a jump of the timestamps; a detector of turns that never hears the silence would
 * wait for it for ever. Used by one thread.
 */
final class CallerTimeline {
  /** Bytes of one frame, 20 ms. */
  static final int FRAME = 160;

  /**
   * A longer jump is no gap but a new count: so much of it is filled, and the count is taken over.
   */
  private static final long LONGEST_FILL = AudioFormat.PCMU_8K.bytes(2_000);

  private static final long UNKNOWN = Long.MIN_VALUE;

  /** Where the next frame should begin, in bytes since the stream began. */
  private long expected = UNKNOWN;

  /**
   * Takes a frame in.
   *
   * @param millis when it began, since the start of the stream, or {@link StreamMedia#NO_TIME}
   * @param bytes its length
   * @return how many frames of silence belong before it
   */
  int missingBefore(long millis, int bytes) {
    long begin = millis == StreamMedia.NO_TIME ? expected : millis * 8;
    if (begin == UNKNOWN) {
      return 0;
    }
    long jump = expected == UNKNOWN ? 0 : begin - expected;
    int missing = (int) (Math.max(0, Math.min(jump, LONGEST_FILL)) / FRAME);
    boolean sameCount = expected != UNKNOWN && Math.abs(jump) <= LONGEST_FILL;
    expected = (sameCount ? expected + (long) missing * FRAME : begin) + bytes;
    return missing;
  }
}
