package dev.voiceline.core.turn;

import dev.voiceline.core.media.AudioFormat;

/**
 * How far the line has played what was sent since it was last cleared, in bytes: the last
 * acknowledged position, advanced by the time since, capped by what was sent.
 */
final class LineClock {
  private final AudioFormat format;
  private long sent;
  private long anchor;
  private long anchorAt;

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

  /** The line says that it has just played up to there. */
  void acknowledged(long position, long now) {
    anchor = Math.min(position, sent);
    anchorAt = now;
  }

  void cleared(long now) {
    sent = 0;
    anchor = 0;
    anchorAt = now;
  }
}
