package dev.voiceline.core.call;

/** Who serves a caller for whom no agent is to be had any more. */
public enum WithoutAgent {
  /** The network as it can: the caller types, and hears the answer. Nobody has to be free. */
  KEYPAD,
  /** A person; the network as it can when none comes. */
  PERSON
}
