package dev.voiceline.adapters.elevenlabs;

/**
 * Finds out what the times of a context's alignments count from: sources disagree. It is decided
 * once, by the first message that can tell, with the bytes of audio as the witness. Audio is never
 * timed by alignments, since their durations do not always add up.
 */
final class AlignmentClock {
  private static final long TOLERANCE_MS = 50;

  private Base base = Base.UNDECIDED;
  private long lastEndMs;

  private enum Base {
    UNDECIDED,
    /** The beginning of the message's own audio. */
    MESSAGE,
    /** The beginning of the context's audio. */
    CONTEXT
  }

  /**
   * What is to be added to the times of an alignment.
   *
   * @param audioBeforeMs the context's audio before this message
   */
  long shiftMs(Alignment alignment, long audioBeforeMs) {
    decide(alignment.firstMs(), audioBeforeMs);
    long shift = base == Base.MESSAGE ? audioBeforeMs : 0;
    lastEndMs = shift + alignment.endMs();
    return shift;
  }

  /** A first message looks the same in both. */
  private void decide(long firstMs, long audioBeforeMs) {
    if (base != Base.UNDECIDED || Math.max(lastEndMs, audioBeforeMs) <= TOLERANCE_MS) {
      return;
    }
    boolean jumpsBack = lastEndMs > 0 && firstMs < lastEndMs - TOLERANCE_MS;
    boolean nearerToZero = firstMs < Math.abs(firstMs - audioBeforeMs);
    base = jumpsBack || nearerToZero ? Base.MESSAGE : Base.CONTEXT;
  }
}
