package dev.voiceline.core.call;

/**
 * How far the call is with its conversation.
 *
 * @param tries how often it was opened again since the caller last heard an answer
 */
record Connection(Phase phase, int tries) {
  enum Phase {
    /** Being opened. */
    OPENING,
    /** To be opened again after a pause. */
    PAUSING,
    /** There. */
    READY,
    /** Not to be had. */
    HOPELESS
  }

  static final Connection FIRST = new Connection(Phase.OPENING, 0);
  static final Connection HEALTHY = new Connection(Phase.READY, 0);

  boolean ready() {
    return phase == Phase.READY;
  }

  boolean hopeless() {
    return phase == Phase.HOPELESS;
  }

  Connection nowReady() {
    return new Connection(Phase.READY, tries);
  }

  Connection pausing() {
    return new Connection(Phase.PAUSING, tries + 1);
  }

  Connection opening() {
    return new Connection(Phase.OPENING, tries);
  }

  Connection givenUp() {
    return new Connection(Phase.HOPELESS, tries);
  }
}
