package dev.voiceline.core.tool;

import dev.voiceline.core.call.CallId;
import java.time.Duration;

/**
 * Where a tool is run.
 *
 * @param call the call
 * @param request unique for this request: an idempotency key
 * @param deadline how long the caller is kept waiting; an answer that comes later is dropped
 */
public record ToolContext(CallId call, ToolCallId request, Duration deadline) {}
