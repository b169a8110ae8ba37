package dev.voiceline.tck.control;

/** What a control may do besides hanging up. The tests of an ability that it lacks are skipped. */
public enum Ability {
  COLD_TRANSFER,
  WARM_TRANSFER,
  KEYS,
  RECORDING,
  TEXTS,
  /** Calls of our own. */
  PLACING
}
