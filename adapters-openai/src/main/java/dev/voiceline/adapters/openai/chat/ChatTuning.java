package dev.voiceline.adapters.openai.chat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a model writes. What is empty is not sent.
 *
 * @param maxTokens of an answer, tool requests included
 * @param temperature 0 to 2
 * @param effort {@code none}, {@code minimal}, {@code low} and so on, where the model knows it; the
 *     strongest lever on latency
 * @param cacheKey joins requests that begin alike at OpenAI; no health data
 * @param serviceTier such as {@code priority}
 */
public record ChatTuning(
    OptionalInt maxTokens,
    OptionalDouble temperature,
    Optional<String> effort,
    Optional<String> cacheKey,
    Optional<String> serviceTier) {
  private static final int LONGEST_SPOKEN = 400;

  public ChatTuning {
    if (maxTokens.isPresent() && maxTokens.getAsInt() < 1) {
      throw new IllegalArgumentException("an answer has at least one token");
    }
    if (temperature.isPresent()
        && !(temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= 2)) {
      throw new IllegalArgumentException("the temperature lies between 0 and 2");
    }
  }

  /** 400 tokens at most, and nothing else said. */
  public static ChatTuning standard() {
    return new ChatTuning(
        OptionalInt.of(LONGEST_SPOKEN),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with that effort. */
  public ChatTuning withEffort(String word) {
    return new ChatTuning(maxTokens, temperature, Optional.of(word), cacheKey, serviceTier);
  }
}
