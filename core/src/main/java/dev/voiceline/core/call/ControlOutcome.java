package dev.voiceline.core.call;

/** What came of an order to the network. */
public sealed interface ControlOutcome {
  /**
   * The network accepted it.
   *
   * @param id the network's name for what was made (a message, a recording, a call); may be empty
   */
  record Done(String id) implements ControlOutcome {}

  /** It did not happen, or nobody knows. */
  record Failed(ControlFailure failure) implements ControlOutcome {}

  /** Accepted, and nothing was made that has a name. */
  static ControlOutcome done() {
    return new Done("");
  }

  /** This network does not do this. */
  static ControlOutcome unable() {
    return new Failed(ControlFailure.unable());
  }
}
