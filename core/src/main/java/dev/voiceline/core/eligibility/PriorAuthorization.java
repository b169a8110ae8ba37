package dev.voiceline.core.eligibility;

/** Whether the plan must agree before the service (X12 271 EB11: Y, N, U). */
public enum PriorAuthorization {
  REQUIRED,
  NOT_REQUIRED,
  UNKNOWN
}
