package dev.voiceline.core.call;

/** Who or what picked up a call that we placed, as far as the network can tell. */
public enum AnsweredBy {
  HUMAN,
  /** A machine that is still playing its greeting. */
  MACHINE_GREETING,
  /** A machine whose beep was heard. */
  MACHINE_AFTER_BEEP,
  /** A machine that has fallen silent after its greeting. */
  MACHINE_AFTER_SILENCE,
  FAX,
  /** The network could not tell. Treated as a person: hanging up on one is worse. */
  UNKNOWN;

  /** Whether nobody is listening. */
  public boolean isMachine() {
    return this != HUMAN && this != UNKNOWN;
  }

  /** Whether a message that begins now is recorded from its start. */
  public boolean takesMessage() {
    return this == MACHINE_AFTER_BEEP || this == MACHINE_AFTER_SILENCE;
  }
}
