package dev.voiceline.core.greeting;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The greetings that were spoken lately, in memory. Bounded: the one that was not used for the
 * longest time goes first. Safe for use by any thread.
 */
public final class GreetingCache {
  private static final int MOST_BYTES = 8 << 20;
  private static final int FIRST_CAPACITY = 16;

  private final int mostBytes;
  private final Map<GreetingKey, SpokenGreeting> greetings =
      new LinkedHashMap<>(FIRST_CAPACITY, 0.75f, true);
  private long bytes;

  /** One that holds 8 MiB: some 17 minutes of telephone audio. */
  public GreetingCache() {
    this(MOST_BYTES);
  }

  GreetingCache(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The greeting, if it was spoken and is still here. */
  public synchronized Optional<SpokenGreeting> find(GreetingKey key) {
    return Optional.ofNullable(greetings.get(key));
  }

  /** Keeps it in the place of an earlier one. One that fills more than the whole is not kept. */
  public synchronized void keep(GreetingKey key, SpokenGreeting greeting) {
    if (greeting.size() > mostBytes) {
      return;
    }
    SpokenGreeting before = greetings.put(key, greeting);
    bytes += greeting.size() - (before == null ? 0 : before.size());
    Iterator<SpokenGreeting> oldest = greetings.values().iterator();
    while (bytes > mostBytes) {
      bytes -= oldest.next().size();
      oldest.remove();
    }
  }
}
