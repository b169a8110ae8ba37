package dev.voiceline.server.carrier;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The calls that have ended within the last minutes, so that a webhook that comes late or twice
 * does not begin one of them anew. Their number is bounded. Safe for use by any thread.
 */
public final class EndedCalls implements CallObserver {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 20_000;

  private final Clock clock;
  private final Map<CallId, Long> ended = new LinkedHashMap<>();

  /** Remembers them as long as that clock says. */
  public EndedCalls(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void observed(CallId call, CallNews news) {
    if (news instanceof CallNews.Ended) {
      add(call);
    }
  }

  /** A call is over. */
  public synchronized void add(CallId call) {
    long now = clock.millis();
    forget(now);
    ended.putIfAbsent(call, now);
  }

  /** Whether a call is known to be over. */
  public synchronized boolean contains(CallId call) {
    forget(clock.millis());
    return ended.containsKey(call);
  }

  /** Oldest first: the first that may stay ends it. */
  private void forget(long now) {
    Iterator<Long> oldest = ended.values().iterator();
    while (oldest.hasNext()) {
      boolean old = now - oldest.next() > KEPT.toMillis();
      if (!old && ended.size() < MOST) {
        return;
      }
      oldest.remove();
    }
  }
}
