package dev.voiceline.core.fidelity;

/** What can be said yes or no to. */
public enum Topic {
  /** That there is coverage, and it is in force. */
  ACTIVE,
  /** That the plan covers what was asked about. */
  COVERED,
  /** That authorization is required in advance. */
  AUTHORIZATION,
  /** That the deductible is met. */
  MET,
  /** That there is a copay. */
  COPAY,
  /** That payment is guaranteed; only ever denied. */
  GUARANTEE
}
