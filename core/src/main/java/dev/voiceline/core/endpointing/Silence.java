package dev.voiceline.core.endpointing;

import java.util.OptionalLong;

/**
 * A silence within a turn, or the one that ends it. Times are readings of the clock in ms.
 *
 * @param since the end of the speech
 * @param asked when the last words were asked for; empty before
 * @param settled whether no more words of before are to come
 */
record Silence(long since, OptionalLong asked, boolean settled) {
  static Silence since(long since) {
    return new Silence(since, OptionalLong.empty(), false);
  }

  /** The last words are asked for. */
  Silence askedAt(long now) {
    return new Silence(since, OptionalLong.of(now), settled);
  }

  Silence settledNow() {
    return new Silence(since, asked, true);
  }
}
