package dev.voiceline.adapters.openai;

import java.util.Optional;

/**
 * How replies are made. What is empty is not sent, so that the service's own default holds.
 *
 * @param maxOutputTokens of one reply
 * @param reasoningEffort for reasoning models
 * @param truncation of a long dialogue
 * @param parallelToolCalls whether one reply may ask for several tools; for reasoning models
 * @param traced whether the service keeps a trace of the dialogue, words included
 */
public record Generation(
    Optional<MostTokens> maxOutputTokens,
    Optional<ReasoningEffort> reasoningEffort,
    Optional<Truncation> truncation,
    Optional<Boolean> parallelToolCalls,
    boolean traced) {
  /** All as the service likes, and no trace. */
  public static Generation defaults() {
    return new Generation(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** Whether something is set that only reasoning models take. */
  boolean needsReasoning() {
    return reasoningEffort.isPresent() || parallelToolCalls.isPresent();
  }
}
