package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.service.ServiceChoices;
import dev.voiceline.core.eligibility.service.ServiceSought;

/** What a caller's words ask about. */
final class Services {
  private static final ServiceChoices COMMON = ServiceChoices.common();

  private Services() {}

  /** Of what nobody knows, the plan as a whole. */
  static ServiceSought sought(String said) {
    return COMMON.find(said).orElseGet(() -> ServiceSought.unrecognized(said));
  }
}
