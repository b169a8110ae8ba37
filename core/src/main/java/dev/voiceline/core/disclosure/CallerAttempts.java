package dev.voiceline.core.disclosure;

import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.core.privacy.Pseudonyms;
import dev.voiceline.core.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often callers of one number have failed to name a patient, over all calls of this process. A
 * number with too many failures within the window is locked out until the window has passed since
 * the last of them.
 *
 * <p>Callers who withhold their number share one count: hiding a number must not buy more attempts.
 * A bounded number of callers is remembered, by pseudonym; those who failed longest ago go first.
 * Safe for use by any thread.
 */
public final class CallerAttempts {
  /** The callers that are remembered: some 3 MB. */
  static final int MOST_CALLERS = 10_000;

  private static final Pseudonym WITHHELD = new Pseudonym("withheld-numbers");

  private final AttemptLimit limit;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  /** The times of failures by caller, those who failed longest ago first. */
  private final Map<Pseudonym, Deque<Long>> failures = new LinkedHashMap<>();

  /**
   * Counts nothing yet.
   *
   * @param pseudonyms must know every number that is not withheld
   */
  public CallerAttempts(AttemptLimit limit, Pseudonyms pseudonyms, Clock clock) {
    this.limit = limit;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /** What is allowed. */
  public AttemptLimit limit() {
    return limit;
  }

  /** Somebody has failed to name a patient. */
  public synchronized void failed(PhoneNumber caller) {
    forgetOld();
    Pseudonym who = pseudonym(caller);
    Deque<Long> kept = Optional.ofNullable(failures.remove(who)).orElseGet(ArrayDeque::new);
    if (kept.size() < limit.perCaller()) {
      kept.removeIf(time -> time <= outdated());
    }
    kept.addLast(clock.millis());
    if (kept.size() > limit.perCaller()) {
      kept.removeFirst();
    }
    failures.put(who, kept);
    forgetMost();
  }

  /** Whether nothing may be looked up for that number now. */
  public synchronized boolean exhausted(PhoneNumber caller) {
    forgetOld();
    return Optional.ofNullable(failures.get(pseudonym(caller)))
        .filter(times -> times.size() >= limit.perCaller())
        .isPresent();
  }

  synchronized int remembered() {
    return failures.size();
  }

  private Pseudonym pseudonym(PhoneNumber caller) {
    return pseudonyms.of(caller).orElse(WITHHELD);
  }

  /** A number that is locked out keeps all its failures until the last of them is old. */
  private void forgetOld() {
    Iterator<Deque<Long>> each = failures.values().iterator();
    while (each.hasNext() && each.next().getLast() <= outdated()) {
      each.remove();
    }
  }

  private long outdated() {
    return clock.millis() - limit.window().toMillis();
  }

  private void forgetMost() {
    if (failures.size() > MOST_CALLERS) {
      Iterator<Pseudonym> oldest = failures.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
