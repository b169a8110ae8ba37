package dev.voiceline.tck.control;

/** How a network may treat a request. */
public enum Trouble {
  /** It says no and does nothing. Its answer names the numbers and texts of the request. */
  REFUSES,
  /** It says that there are too many requests, and does nothing. */
  TOO_MANY,
  /** It does what it was asked, and answers that it had an error (503). */
  FAILS_AFTERWARDS,
  /** It does nothing and never answers. */
  STALLS,
  /** It does nothing and answers with what is not its protocol. */
  GARBLES
}
