package dev.voiceline.core.tool;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A function that the agent may ask for. This is how an embedder adds one. Safe for use by many
 * calls at once.
 */
public interface Tool {
  /** What the model is told of it. */
  ToolSpec spec();

  /**
   * How long it may take; as long as the call's lookups when empty. What comes later is dropped,
   * and the model is told that it took too long.
   */
  default Optional<Duration> deadline() {
    return Optional.empty();
  }

  /**
   * Whether it may simply be run again when nobody knows whether it was done, as is so for what
   * only looks something up. If not, a failure or a time-out is told to the model as uncertain, so
   * that it does not book twice. It may.
   */
  default boolean repeatable() {
    return true;
  }

  /**
   * Runs it, once per request, with arguments that fit {@link #spec}: see {@link ToolSpec#faults}
   * and {@link ToolSpec#declared}. Called on the thread of its call, so it must not block: slow
   * work belongs on a pool of the tool's own. Tools of one reply run at the same time.
   *
   * <p>An exception, thrown or in the stage, or no result, reaches the model as a problem without
   * its message. A result is given to the model whole up to 16,000 characters of text; what is
   * longer is cut, its shortest values last, and marked.
   *
   * @param context with the id of the request, which is the same however often the dialogue is
   *     opened anew: an idempotency key
   */
  CompletionStage<ToolResult> invoke(ToolArguments arguments, ToolContext context);
}
