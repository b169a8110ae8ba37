package dev.voiceline.core.eligibility.answer;

/**
 * A measure and where it comes from.
 *
 * @param origin whether the payer said this figure or it was calculated from others that it said
 */
public record Figure(Measure measure, Origin origin) {
  /** Where a figure comes from. */
  public enum Origin {
    STATED,
    DERIVED
  }

  /** As the payer said it. */
  public static Figure stated(Measure measure) {
    return new Figure(measure, Origin.STATED);
  }

  /** Calculated. */
  public static Figure derived(Measure measure) {
    return new Figure(measure, Origin.DERIVED);
  }
}
