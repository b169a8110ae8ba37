package dev.voiceline.core.eligibility;

/** How the patient is related to the policy holder (X12 INS02). */
public enum Relation {
  /** The patient is the policy holder, or has a member ID of their own. */
  SELF("18"),
  SPOUSE("01"),
  CHILD("19"),
  OTHER("34");

  private final String code;

  Relation(String code) {
    this.code = code;
  }

  /** X12's code. */
  public String code() {
    return code;
  }
}
