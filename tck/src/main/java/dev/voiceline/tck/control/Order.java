package dev.voiceline.tck.control;

/** The kinds of requests that reach a network. */
public enum Order {
  /** End a call. */
  END,
  /** Take the caller somewhere else: to a person, to wait, or back to the agent. */
  MOVE,
  /** Press keys on the caller's call. */
  PRESS,
  /** Make a call: one of our own, or the one to the person of a warm transfer. */
  CALL,
  /** Send a text message. */
  TEXT,
  /** Begin, change or end a recording. */
  RECORD
}
