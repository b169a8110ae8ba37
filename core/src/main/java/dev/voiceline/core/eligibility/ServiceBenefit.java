package dev.voiceline.core.eligibility;

/** What the plan does for the service that was asked about. */
public sealed interface ServiceBenefit {
  /**
   * It is covered.
   *
   * @param service as a caller would call it, with its article: {@code an MRI}
   */
  record Covered(String service, Copay copay, PriorAuthorization authorization)
      implements ServiceBenefit {}

  /** It is explicitly not covered. */
  record NotCovered(String service) implements ServiceBenefit {}

  /** The directory does not know what was asked about; the coverage itself stands. */
  record Unrecognized() implements ServiceBenefit {}

  /** The payer says nothing on this service. */
  record Unstated(String service) implements ServiceBenefit {}
}
