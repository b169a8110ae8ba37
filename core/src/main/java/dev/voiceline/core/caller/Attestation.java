package dev.voiceline.core.caller;

/** What a carrier vouches for about the number that a call shows (STIR/SHAKEN). */
public enum Attestation {
  /** The caller is the carrier's customer and may use the number. */
  FULL,
  /** The caller is the carrier's customer; the number is not checked. */
  PARTIAL,
  /** The carrier only knows where the call entered its network. */
  GATEWAY,
  /** The signature is wrong: the number may be forged. */
  FAILED,
  /** Nothing, or nothing that could be checked. */
  NOT_STATED
}
