package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.network.PayerBook;
import java.util.List;
import java.util.Optional;

/**
 * Where coverage is looked up.
 *
 * @param payers who is asked; empty for the demo
 * @param warnings sentences that an operator should read
 */
public record EligibilitySettings(
    EligibilityKind kind, Optional<PayerBook> payers, List<String> warnings) {
  public EligibilitySettings {
    warnings = List.copyOf(warnings);
    if ((kind == EligibilityKind.DEMO) == payers.isPresent()) {
      throw new IllegalArgumentException("the demo asks no payers, and everything else does");
    }
  }
}
