package dev.voiceline.core.turn;

/** What a reply is to the caller. */
public enum ReplyKind {
  /** An answer or a sentence like any other. */
  ORDINARY,
  /** One that a mere sound must not cut into, such as a result with amounts. */
  GUARDED,
  /** It only says that the agent is still there: nobody has learned anything by it. */
  FILLER
}
