package dev.voiceline.adapters.openai;

import java.util.OptionalInt;

/**
 * What the service forgets of a dialogue that has become too long for the model. Azure accepts it
 * and does nothing.
 */
public sealed interface Truncation {
  /** As the service likes. */
  record Auto() implements Truncation {}

  /** Nothing: a reply to a dialogue that is too long fails. */
  record Disabled() implements Truncation {}

  /**
   * The oldest, in blocks, so that the rest stays in the cache of prompts.
   *
   * @param ratio of the bound that is kept, above 0 up to 1
   * @param postInstructions the bound in tokens, without the instructions; empty for the model's
   */
  record RetentionRatio(double ratio, OptionalInt postInstructions) implements Truncation {
    public RetentionRatio {
      if (!(ratio > 0 && ratio <= 1)) {
        throw new IllegalArgumentException(
            "the share of a dialogue that is retained lies above 0, up to 1: " + ratio);
      }
      if (postInstructions.isPresent() && postInstructions.getAsInt() < 0) {
        throw new IllegalArgumentException(
            "the bound of a dialogue in tokens is 0 or more: " + postInstructions.getAsInt());
      }
    }
  }
}
