package dev.voiceline.tck;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The rule breaks that a recording listener noticed by itself. Safe for use by any thread. */
public final class Breaches {
  private static final String ONE_AT_A_TIME = "ORDER";
  private final List<String> found = new CopyOnWriteArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();

  /** Runs a listener's method; two at the same time are a break of every port's contract. */
  public void watch(String method, Runnable body) {
    if (inside.incrementAndGet() > 1) {
      found.add(ONE_AT_A_TIME + " " + method + " was called during another call");
    }
    try {
      body.run();
    } finally {
      inside.decrementAndGet();
    }
  }

  /** Notes a break of a rule. */
  public void add(String rule, String what) {
    found.add(rule + " " + what);
  }

  /** Notes a break of a rule when there is one. */
  public void addIf(boolean broken, String rule, String what) {
    if (broken) {
      add(rule, what);
    }
  }

  /** Everything noticed, in order; each line begins with a rule id or {@code ORDER}. */
  public List<String> all() {
    return List.copyOf(found);
  }

  /** The breaks of one rule, and calls that overlapped. */
  public List<String> of(String rule) {
    return found.stream()
        .filter(line -> line.startsWith(rule + " ") || line.startsWith(ONE_AT_A_TIME + " "))
        .toList();
  }
}
