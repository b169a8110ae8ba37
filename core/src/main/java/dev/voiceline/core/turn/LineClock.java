package dev.voiceline.core.turn;

import dev.voiceline.core.media.AudioFormat;

/**
 * How far the line has played what was sent since it was last cleared, in bytes. The line plays
 * from when audio reaches it, and a clear takes the same way as the audio: so the time since the
 * first byte went out is exact to the jitter of the network, and better than a mark, which comes
 * back later by the way to us. A mark still proves two things: that the line is no less far, and,
 * when several in a row are much later than any before, that it has stalled.
 */
final class LineClock {
  /** Marks of a healthy line differ by less in how late they are. */
  private static final long USUAL_JITTER_MS = 300;

  /** So many in a row must be late: one alone was only held up on its way back. */
  private static final int IN_A_ROW = 3;

  private static final long NONE = Long.MAX_VALUE;

  private final AudioFormat format;
  private long sent;
  private long anchor;
  private long anchorAt;
  private long leastLate = NONE;
  private long leastOfRow = NONE;
  private int row;

  LineClock(AudioFormat format) {
    this.format = format;
  }

  long sent() {
    return sent;
  }

  long played(long now) {
    return Math.min(sent, anchor + format.bytes(Math.max(0, now - anchorAt)));
  }

  /** Whether everything that was sent must have been played by now. */
  boolean idle(long now) {
    return played(now) >= sent;
  }

  void sent(long bytes, long now) {
    if (idle(now)) {
      anchor = sent;
      anchorAt = now;
    }
    sent += bytes;
  }

  /** The line says that it has played up to there: just now, or a moment ago. */
  void acknowledged(long position, long now) {
    long late = now - (anchorAt + format.millis(position - anchor));
    if (position > played(now)) {
      anchor = Math.min(position, sent);
      anchorAt = now;
    } else if (position >= anchor) {
      learn(Math.max(0, late));
    }
  }

  private void learn(long late) {
    if (leastLate == NONE || late <= leastLate + USUAL_JITTER_MS) {
      leastLate = Math.min(leastLate, late);
      row = 0;
      leastOfRow = NONE;
      return;
    }
    row++;
    leastOfRow = Math.min(leastOfRow, late);
    if (row >= IN_A_ROW) {
      anchorAt += leastOfRow - leastLate;
      row = 0;
      leastOfRow = NONE;
    }
  }

  /** Another line is there: how late its marks are is not known yet. */
  void renewed(long now) {
    leastLate = NONE;
    cleared(now);
  }

  void cleared(long now) {
    sent = 0;
    anchor = 0;
    anchorAt = now;
    row = 0;
    leastOfRow = NONE;
  }
}
