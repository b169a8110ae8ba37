package dev.voiceline.core.tool;

import java.util.concurrent.CompletionStage;

/**
 * A function that the agent may ask for. This is how an embedder adds one. Safe for use by many
 * calls at once.
 */
public interface Tool {
  /** What the model is told of it. */
  ToolSpec spec();

  /**
   * Runs it, once per request. Must not block: slow work belongs on a pool of the tool's own. An
   * exception, thrown or in the stage, reaches the model as a problem without its message.
   */
  CompletionStage<ToolResult> invoke(ToolArguments arguments, ToolContext context);
}
