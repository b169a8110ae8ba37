package dev.voiceline.core.health;

import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all calls together have learned of the providers: one that keeps failing is not asked first
 * for a while, and then by a single call. A success forgives everything before it. Safe for use by
 * any thread.
 */
public final class ProviderHealth {
  private static final int FAILURES = 3;
  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final Duration REST = Duration.ofSeconds(30);

  private final Clock clock;
  private final Map<String, Standing> standings = new HashMap<>();

  /** Knows nothing yet. */
  public ProviderHealth(Clock clock) {
    this.clock = clock;
  }

  /** The same providers, those at rest behind the others: rather one of them than none. */
  public synchronized List<String> order(List<String> names) {
    List<String> order = new ArrayList<>();
    List<String> behind = new ArrayList<>();
    for (String name : names) {
      boolean fit = standing(name).mayBeAsked(clock.millis(), order.isEmpty());
      (fit ? order : behind).add(name);
    }
    order.addAll(behind);
    return order;
  }

  /** Who would come first now. Unlike {@link #order} it takes nobody's turn to find out. */
  public synchronized String likeliest(List<String> names) {
    return names.stream()
        .filter(name -> standing(name).mayBeAsked(clock.millis(), false))
        .findFirst()
        .orElse(names.get(0));
  }

  /**
   * A conversation or an answer could not be had, broke, or gave nothing.
   *
   * @param fatal whether there is no use trying again soon
   */
  public synchronized void failed(String name, boolean fatal) {
    standing(name).failed(clock.millis(), fatal);
  }

  /** It gave a reply. */
  public synchronized void worked(String name) {
    standings.remove(name);
  }

  private Standing standing(String name) {
    return standings.computeIfAbsent(name, any -> new Standing());
  }

  /** What is known of one provider. */
  private static final class Standing {
    private final Deque<Long> failures = new ArrayDeque<>();
    private boolean resting;
    private long until;

    /** Whoever asks first after the rest finds out for all; the others wait for that. */
    boolean mayBeAsked(long now, boolean first) {
      if (!resting) {
        return true;
      }
      if (now < until) {
        return false;
      }
      if (first) {
        until = now + REST.toMillis();
      }
      return true;
    }

    void failed(long now, boolean fatal) {
      failures.addLast(now);
      while (now - failures.getFirst() > WITHIN.toMillis()) {
        failures.removeFirst();
      }
      if (fatal || resting || failures.size() >= FAILURES) {
        resting = true;
        until = now + REST.toMillis();
        failures.clear();
      }
    }
  }
}
