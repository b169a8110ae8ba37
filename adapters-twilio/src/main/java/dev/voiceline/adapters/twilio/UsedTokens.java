package dev.voiceline.adapters.twilio;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The one-time numbers that were accepted and have not expired yet. Bounded: when it is full,
 * nothing more is accepted until one expires, for a forgotten number could be used again. Safe for
 * use by any thread.
 */
final class UsedTokens {
  private final int capacity;
  private final Set<String> nonces = new HashSet<>();
  private final PriorityQueue<Used> byExpiry =
      new PriorityQueue<>(Comparator.comparing(Used::expiry));

  UsedTokens(int capacity) {
    this.capacity = capacity;
  }

  /** Uses a number up. False when it was used before, or when there is no room to remember it. */
  synchronized boolean use(String nonce, Instant expiry, Instant now) {
    for (Used oldest = byExpiry.peek();
        oldest != null && !oldest.expiry().isAfter(now);
        oldest = byExpiry.peek()) {
      byExpiry.remove();
      nonces.remove(oldest.nonce());
    }
    if (nonces.size() >= capacity || !nonces.add(nonce)) {
      return false;
    }
    byExpiry.add(new Used(nonce, expiry));
    return true;
  }

  synchronized int size() {
    return nonces.size();
  }

  private record Used(String nonce, Instant expiry) {}
}
