package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.network.PayerBook;
import dev.voiceline.core.eligibility.Npi;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where coverage is looked up.
 *
 * @param payers who is asked; empty for the demo
 * @param clinics whose staff the line knows by their number
 * @param warnings sentences that an operator should read
 */
public record EligibilitySettings(
    EligibilityKind kind, Optional<PayerBook> payers, Set<Npi> clinics, List<String> warnings) {
  public EligibilitySettings {
    clinics = Set.copyOf(clinics);
    warnings = List.copyOf(warnings);
    if ((kind == EligibilityKind.DEMO) == payers.isPresent()) {
      throw new IllegalArgumentException("the demo asks no payers, and everything else does");
    }
  }
}
