package dev.voiceline.core.eligibility.answer;

/**
 * What a payer says of the status of some services, or of the plan as a whole.
 *
 * @param dates the span that the payer named with it
 */
public record Standing(
    Status status,
    Services services,
    Stated<String> plan,
    Stated<String> insuranceType,
    Dates dates) {
  /** X12 EB01 1 to 8. */
  public enum Status {
    ACTIVE,
    ACTIVE_PENDING,
    INACTIVE,
    INACTIVE_PENDING;

    /** Whether coverage holds for now. */
    public boolean isActive() {
      return this == ACTIVE || this == ACTIVE_PENDING;
    }
  }
}
