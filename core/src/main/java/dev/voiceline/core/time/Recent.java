package dev.voiceline.core.time;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was noted lately, bounded in age and number: the oldest is forgotten first. Age counts from
 * the first note under a key, so that a note that is renewed again and again is forgotten too. Safe
 * for use by any thread.
 *
 * @param <K> the key; compared with {@code equals}
 * @param <V> what is noted; immutable
 */
public final class Recent<K, V> {
  private final Clock clock;
  private final Duration kept;
  private final int most;
  private final Map<K, Note<V>> notes = new LinkedHashMap<>();

  /**
   * Keeps notes.
   *
   * @param kept how long
   * @param most how many at most; at least 1
   */
  public Recent(Clock clock, Duration kept, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("room for at least one");
    }
    this.clock = clock;
    this.kept = kept;
    this.most = most;
  }

  /** What is noted under a key. */
  public synchronized Optional<V> find(K key) {
    forget();
    return Optional.ofNullable(notes.get(key)).map(Note::value);
  }

  /**
   * Notes a value, unless something is noted already.
   *
   * @return whether it is the first
   */
  public synchronized boolean addFirst(K key, V value) {
    forget();
    if (notes.containsKey(key)) {
      return false;
    }
    put(key, value);
    return true;
  }

  /** Notes a value in place of what was noted. */
  public synchronized void set(K key, V value) {
    forget();
    put(key, value);
  }

  /** Changes what is noted; nothing happens when there is nothing. */
  public synchronized void change(K key, UnaryOperator<V> change) {
    find(key).ifPresent(value -> put(key, change.apply(value)));
  }

  /** Takes what is noted away. */
  public synchronized Optional<V> remove(K key) {
    forget();
    return Optional.ofNullable(notes.remove(key)).map(Note::value);
  }

  /** How many notes there are. */
  public synchronized int size() {
    forget();
    return notes.size();
  }

  private void put(K key, V value) {
    Note<V> before = notes.get(key);
    if (before == null && notes.size() >= most) {
      Iterator<K> oldest = notes.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    long since = before == null ? clock.millis() : before.since();
    notes.put(key, new Note<>(value, since));
  }

  /** Oldest first: the first that may stay ends it. */
  private void forget() {
    long now = clock.millis();
    Iterator<Note<V>> oldest = notes.values().iterator();
    while (oldest.hasNext() && now - oldest.next().since() > kept.toMillis()) {
      oldest.remove();
    }
  }

  private record Note<V>(V value, long since) {}
}
