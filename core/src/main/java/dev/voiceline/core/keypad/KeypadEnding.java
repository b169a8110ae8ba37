package dev.voiceline.core.keypad;

/** How an inquiry by keypad ends. */
public enum KeypadEnding {
  /** The caller has heard a result and wants nothing more. */
  GOODBYE,
  /** The caller was asked too often. */
  GAVE_UP,
  /** Too many attempts to name a patient have failed. */
  LOCKED,
  /** A person takes over. */
  PERSON,
  /** The caller has hung up. */
  GONE
}
