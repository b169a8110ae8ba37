package dev.voiceline.core.fidelity;

/** What is wrong with what the agent said. Holds no figure. */
public enum Finding {
  /** An amount that is not the right one. */
  WRONG_AMOUNT(Severity.SERIOUS),
  /** A percentage that is not the right one. */
  WRONG_PERCENT(Severity.SERIOUS),
  /** A date that is not the right one. */
  WRONG_DATE(Severity.SERIOUS),
  /** A yes for a no, or a no for a yes. */
  FLIPPED(Severity.SERIOUS),
  /** A benefit of which nothing is known. */
  UNFOUNDED(Severity.SERIOUS),
  /** A guarantee, which nobody gives. */
  PROMISED(Severity.SERIOUS),
  /** A figure of the sentence was left out. */
  FIGURE_LEFT_OUT(Severity.SERIOUS),
  /** A yes or no of the sentence was left out. */
  ANSWER_LEFT_OUT(Severity.SERIOUS),
  /** That it is no guarantee was left out. */
  CAUTION_LEFT_OUT(Severity.SLIGHT),
  /** A member ID was read back that is not the one given. */
  WRONG_MEMBER_ID(Severity.SERIOUS),
  /** A date of birth was read back that is not the one given. */
  WRONG_BIRTH_DATE(Severity.SERIOUS);

  private final Severity severity;

  Finding(Severity severity) {
    this.severity = severity;
  }

  /** How much it weighs. */
  public enum Severity {
    /** For the record. */
    SLIGHT,
    /** A caller would act on it: it is corrected aloud. */
    SERIOUS
  }

  /** How much it weighs. */
  public Severity severity() {
    return severity;
  }

  /** Whether something is missing, which shows only when all was said. */
  public boolean omission() {
    return this == FIGURE_LEFT_OUT || this == ANSWER_LEFT_OUT || this == CAUTION_LEFT_OUT;
  }
}
