package dev.voiceline.server.carrier;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.CallObserver;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import java.time.Duration;

/**
 * The calls that have ended within the last minutes, so that a webhook that comes late or twice
 * does not begin one of them anew. Their number is bounded. Safe for use by any thread.
 */
public final class EndedCalls implements CallObserver {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 20_000;

  private final Recent<CallId, Boolean> ended;

  /** Remembers them as long as that clock says. */
  public EndedCalls(Clock clock) {
    ended = new Recent<>(clock, KEPT, MOST);
  }

  @Override
  public void observed(CallId call, CallNews news) {
    if (news instanceof CallNews.Ended) {
      add(call);
    }
  }

  /** A call is over. */
  public void add(CallId call) {
    ended.addFirst(call, true);
  }

  /** Whether a call is known to be over. */
  public boolean contains(CallId call) {
    return ended.find(call).isPresent();
  }
}
