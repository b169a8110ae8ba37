package dev.voiceline.adapters.openai;

import java.util.OptionalInt;

/**
 * How long one reply may be, its tool calls included.
 *
 * @param tokens 1 to 4,096; empty for no bound
 */
public record MostTokens(OptionalInt tokens) {
  public MostTokens {
    if (tokens.isPresent() && (tokens.getAsInt() < 1 || tokens.getAsInt() > 4096)) {
      throw new IllegalArgumentException(
          "the tokens of a reply lie between 1 and 4096: " + tokens.getAsInt());
    }
  }

  /** So many. */
  public static MostTokens of(int tokens) {
    return new MostTokens(OptionalInt.of(tokens));
  }

  /** As many as it takes. */
  public static MostTokens unbounded() {
    return new MostTokens(OptionalInt.empty());
  }
}
