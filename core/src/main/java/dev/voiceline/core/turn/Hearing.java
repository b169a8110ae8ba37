package dev.voiceline.core.turn;

/** What the caller was hearing of the agent when a sound of theirs began. */
enum Hearing {
  /** Nothing: whatever the caller says is meant for the agent. */
  NOTHING,
  /** The middle of a statement: a word of assent only says that the caller listens. */
  STATEMENT,
  /** A question, or the very end of what the agent says: a word of assent is an answer. */
  QUESTION
}
