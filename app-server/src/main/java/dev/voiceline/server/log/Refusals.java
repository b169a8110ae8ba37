package dev.voiceline.server.log;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells the log of refused requests, a few for each reason and the rest as a number: whoever sends
 * what is refused must not be able to fill the log. Safe for use by any thread.
 */
public final class Refusals {
  private static final Duration SPAN = Duration.ofSeconds(10);
  private static final int MOST_LINES = 5;

  private final ServerLog log;
  private final Clock clock;
  private final Timers timers;
  private final Map<String, Span> spans = new HashMap<>();

  /** Counts as that clock says. */
  public Refusals(ServerLog log, Clock clock, Timers timers) {
    this.log = log;
    this.clock = clock;
    this.timers = timers;
  }

  /**
   * Something was refused.
   *
   * @param what a sentence without its end, such as {@code A media socket was refused}
   * @param reason of the server's own making, never what somebody sent
   */
  public void refused(String what, String reason) {
    if (counted(reason)) {
      log.warn(what + ": " + reason + ".");
    }
  }

  private synchronized boolean counted(String reason) {
    long now = clock.millis();
    spans.values().removeIf(span -> span.left == 0 && now - span.since >= SPAN.toMillis());
    Span span = spans.computeIfAbsent(reason, any -> new Span(now));
    if (span.lines < MOST_LINES) {
      span.lines++;
      return true;
    }
    if (span.left++ == 0) {
      timers.after(Duration.ofMillis(span.since + SPAN.toMillis() - now), () -> tellRest(reason));
    }
    return false;
  }

  private void tellRest(String reason) {
    long left;
    synchronized (this) {
      Span span = spans.remove(reason);
      left = span == null ? 0 : span.left;
    }
    if (left > 0) {
      log.warn(left + " more refused: " + reason + ".");
    }
  }

  /** Some seconds of one reason. */
  private static final class Span {
    private final long since;
    private int lines;
    private long left;

    Span(long since) {
      this.since = since;
    }
  }
}
