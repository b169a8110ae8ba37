package dev.voiceline.simulator.realtime;

import java.time.Duration;

/** When a mishap comes to a connection. Counts begin at 1. */
public sealed interface Moment {
  /** The client connects. */
  record Opening() implements Moment {}

  /** So much time after the client was let in. */
  record After(Duration delay) implements Moment {}

  /** The n-th {@code session.updated} was sent. */
  record Updated(int number) implements Moment {}

  /** The caller's n-th utterance was committed. */
  record Utterance(int number) implements Moment {}

  /**
   * The n-th response has sent so much audio.
   *
   * @param afterMs 0 for right after it was created
   */
  record Response(int number, long afterMs) implements Moment {}

  /** The first response that is to say these words. */
  record Saying(String words) implements Moment {}

  /** The first response that is to call this function. */
  record Calling(String tool) implements Moment {}

  /** The n-th response, from its beginning. */
  static Moment response(int number) {
    return new Response(number, 0);
  }
}
