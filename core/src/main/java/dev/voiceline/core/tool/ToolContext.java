package dev.voiceline.core.tool;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import java.time.Duration;

/**
 * Where a tool is run.
 *
 * @param announced the call as the network announced it; its facts prove nothing
 * @param request unique for this request within the call: an idempotency key
 * @param deadline how long the caller is kept waiting; an answer that comes later is dropped
 */
public record ToolContext(AnnouncedCall announced, ToolCallId request, Duration deadline) {
  /** The call. */
  public CallId call() {
    return announced.id();
  }
}
