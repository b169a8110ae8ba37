package dev.voiceline.core.recording.stream;

import dev.voiceline.core.recording.RecordingTape;

/**
 * How far a phone is, by the frames that it sends: they follow each other without a gap, however
 * they travel. When none come for {@link #STALL_MS} the clock takes over, until they come again.
 * Times are in ms of the clock. Not safe for use by several threads.
 */
final class PhoneTime {
  /** More than frames are late on a line that works. */
  static final int STALL_MS = 500;

  /** Clocks drift apart by some 100 ms in an hour. */
  private static final int LEAD_MS = 200;

  private long upTo;

  PhoneTime(long now) {
    this.upTo = now;
  }

  /**
   * A frame has come.
   *
   * @return whether its time has passed already by the clock, while none came: nothing else was
   *     played meanwhile
   */
  boolean frame(long now) {
    boolean late = upTo + RecordingTape.FRAME_MS > now + LEAD_MS;
    if (!late) {
      upTo += RecordingTape.FRAME_MS;
    }
    return late;
  }

  /** How many frames are missing, if the phone has stalled. They count as passed from now on. */
  int missing(long now) {
    return now - upTo < STALL_MS ? 0 : pass(now);
  }

  /** All that has not come until now counts as passed; says how many frames that is. */
  int pass(long now) {
    int frames = (int) Math.max(0, (now - upTo) / RecordingTape.FRAME_MS);
    upTo += (long) frames * RecordingTape.FRAME_MS;
    return frames;
  }
}
