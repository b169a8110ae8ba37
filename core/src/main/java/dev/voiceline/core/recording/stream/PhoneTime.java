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

  /** Frames that have passed by the clock and may still come. */
  private int owed;

  /** How many of those that come next were owed when the page was turned. */
  private int past;

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
    owed = Math.max(0, owed - 1);
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
    owed += frames;
    return frames;
  }

  /** All that is owed now is of the past, whenever it comes. */
  void turnPage() {
    past = owed;
  }

  /** Takes a frame that has come, if it is of the past: it was counted as passed already. */
  boolean tookPast() {
    if (past == 0) {
      return false;
    }
    past--;
    owed = Math.max(0, owed - 1);
    return true;
  }

  /** Another phone sends from now on, which owes nothing. */
  void another() {
    owed = 0;
    past = 0;
  }
}
