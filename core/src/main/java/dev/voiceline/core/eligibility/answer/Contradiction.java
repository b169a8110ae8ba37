package dev.voiceline.core.eligibility.answer;

/** How a payer's status and its dates disagree. */
public enum Contradiction {
  ACTIVE_AFTER_PLAN_END("the status is active, but the plan ended before that day"),
  ACTIVE_BEFORE_PLAN_BEGIN("the status is active, but the plan begins only after that day"),
  INACTIVE_WITHIN_PLAN("the status is not active, but the day lies within the plan's dates"),
  ACTIVE_AND_INACTIVE("the same plan is said to be active and not active");

  private final String words;

  Contradiction(String words) {
    this.words = words;
  }

  /** In US English. */
  public String words() {
    return words;
  }
}
