package dev.voiceline.core.privacy;

/**
 * Why a clear value is read. Every {@code reveal} names one, so that each use can be found and
 * justified.
 */
public enum Purpose {
  /** The payer is asked about the patient (45 CFR 164.506(c), payment). */
  ELIGIBILITY_CHECK,
  /** The value is read back to the caller who has just given it. */
  READ_BACK,
  /** The telephone network needs the number to place or hand over a call. */
  TELEPHONY,
  /** A keyed hash is made of the value, which does not give it away. */
  PSEUDONYM,
  /** The value is kept sealed under the call's key, so that the call can be gone on with. */
  JOURNAL,
  /** The operator has asked for clear logs, which is lawful for test data only. */
  TEST_DATA_LOG
}
