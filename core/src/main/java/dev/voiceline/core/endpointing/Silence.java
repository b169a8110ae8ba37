package dev.voiceline.core.endpointing;

import java.util.OptionalLong;

/**
 * A silence within a turn, or the one that ends it. Times are readings of the clock in ms.
 *
 * @param since the end of the speech
 * @param place the same in the audio, in ms from its first byte
 * @param asked when the last words were asked for; empty before
 * @param settled whether no more words of before are to come
 */
record Silence(long since, long place, OptionalLong asked, boolean settled) {
  static Silence since(long since, long place) {
    return new Silence(since, place, OptionalLong.empty(), false);
  }

  /** The same, of which nothing is known yet. */
  Silence anew() {
    return since(since, place);
  }

  /** The last words are asked for. */
  Silence askedAt(long now) {
    return new Silence(since, place, OptionalLong.of(now), settled);
  }

  Silence settledNow() {
    return new Silence(since, place, asked, true);
  }
}
