package dev.voiceline.core.call;

/**
 * How far the call is with its conversation.
 *
 * @param tries how often it was opened again in vain since it was last ready
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
  static final Connection READY = new Connection(Phase.READY, 0);

  boolean ready() {
    return phase == Phase.READY;
  }

  boolean hopeless() {
    return phase == Phase.HOPELESS;
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
