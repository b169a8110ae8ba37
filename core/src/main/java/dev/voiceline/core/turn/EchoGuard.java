package dev.voiceline.core.turn;

/** What is done when a phone sends the agent's own voice back. */
public enum EchoGuard {
  /** It is recognized by its words; a phone that keeps doing it becomes half-duplex. */
  AUTO,
  /** Nothing. */
  OFF,
  /** Every call is half-duplex from the beginning: only what is louder than the echo is heard. */
  HALF_DUPLEX
}
