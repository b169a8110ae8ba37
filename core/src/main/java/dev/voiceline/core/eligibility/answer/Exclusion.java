package dev.voiceline.core.eligibility.answer;

import java.util.List;

/**
 * What is not covered.
 *
 * @param texts the payer's words that narrow it, such as {@code NON-EMERGENCY USE}
 */
public record Exclusion(Services services, Network network, List<String> texts) {
  public Exclusion {
    texts = List.copyOf(texts);
  }

  /** Whether it holds for the services as such, not only out of network or in some cases. */
  public boolean isPlain() {
    return texts.isEmpty() && network != Network.OUT && !services.procedure().isKnown();
  }
}
