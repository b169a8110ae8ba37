package dev.voiceline.core.endpointing;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What the arbiter knows whoever speaks.
 *
 * @param turns begun so far
 * @param sounding whether it is loud
 * @param recognizer whether there is one
 * @param flushes that were not answered
 * @param asked what the agent waits for
 * @param pauses how this caller pauses
 * @param ahead words that were told before they were certain
 * @param toldTo the end of the last turn in the audio
 * @param cutAt since when it was quiet when a turn was ended by silence alone, a reading of the
 *     clock in ms; empty when the last one ended otherwise
 */
record Bearings(
    long turns,
    boolean sounding,
    Recognition recognizer,
    int flushes,
    Asked asked,
    CallerPauses pauses,
    Ahead ahead,
    Duration toldTo,
    OptionalLong cutAt) {
  static final Bearings INITIAL =
      new Bearings(
          0,
          false,
          Recognition.COMING,
          0,
          Asked.NOTHING,
          CallerPauses.NONE,
          Ahead.NONE,
          Duration.ZERO,
          OptionalLong.empty());

  /** Whether there is a recognizer. */
  enum Recognition {
    /** The first one is being opened: what is said is kept for it. */
    COMING,
    THERE,
    /** Nobody hears what is said. */
    LOST
  }

  boolean deaf() {
    return recognizer == Recognition.LOST;
  }

  boolean recognizerComing() {
    return recognizer == Recognition.COMING;
  }

  Bearings sounding(boolean loud) {
    return new Bearings(turns, loud, recognizer, flushes, asked, pauses, ahead, toldTo, cutAt);
  }

  /** Words of a recognizer that is gone are not told again. */
  Bearings deafNow() {
    return new Bearings(
        turns, sounding, Recognition.LOST, 0, asked, pauses, Ahead.NONE, toldTo, cutAt);
  }

  Bearings hearing() {
    return new Bearings(turns, sounding, Recognition.THERE, 0, asked, pauses, ahead, toldTo, cutAt);
  }

  Bearings flushing() {
    return new Bearings(
        turns, sounding, recognizer, flushes + 1, asked, pauses, ahead, toldTo, cutAt);
  }

  Bearings flushed() {
    int fewer = Math.max(0, flushes - 1);
    return new Bearings(turns, sounding, recognizer, fewer, asked, pauses, ahead, toldTo, cutAt);
  }

  Bearings asked(Asked question) {
    return new Bearings(
        turns, sounding, recognizer, flushes, question, pauses, ahead, toldTo, cutAt);
  }

  Bearings paused(CallerPauses known) {
    return new Bearings(turns, sounding, recognizer, flushes, asked, known, ahead, toldTo, cutAt);
  }

  Bearings ahead(Ahead told) {
    return new Bearings(turns, sounding, recognizer, flushes, asked, pauses, told, toldTo, cutAt);
  }

  Bearings begun() {
    return new Bearings(
        turns + 1,
        sounding,
        recognizer,
        flushes,
        asked,
        pauses,
        ahead,
        toldTo,
        OptionalLong.empty());
  }

  Bearings told(Duration to, OptionalLong cut) {
    Duration end = to.compareTo(toldTo) > 0 ? to : toldTo;
    return new Bearings(turns, sounding, recognizer, flushes, asked, pauses, ahead, end, cut);
  }
}
