package dev.voiceline.server.carrier;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Recent;
import java.time.Duration;

/**
 * Which stream each call has now: what is reported late of an earlier one must not break it. Safe
 * for use by any thread.
 */
public final class CurrentStreams {
  private static final Duration KEPT = Duration.ofHours(4);
  private static final int MOST = 20_000;

  private final Recent<CallId, String> streams;

  /** Remembers them as long as that clock says. */
  public CurrentStreams(Clock clock) {
    streams = new Recent<>(clock, KEPT, MOST);
  }

  void began(CallId call, String streamSid) {
    streams.set(call, streamSid);
  }

  /** Whether a stream was replaced by another since. */
  boolean isReplaced(CallId call, String streamSid) {
    return streams.find(call).filter(now -> !now.equals(streamSid)).isPresent();
  }
}
