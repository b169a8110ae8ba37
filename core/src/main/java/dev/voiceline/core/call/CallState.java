package dev.voiceline.core.call;

/** Where a call is in its life. */
public sealed interface CallState {
  /** The word for it in metrics, the journal and the docs. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** The network has announced the call; the conversation is being opened, the line is awaited. */
  record Ringing(Connection connection) implements CallState {}

  /**
   * The line is there, the conversation is not.
   *
   * @param resuming whether there was one before
   */
  record Connecting(Connection connection, boolean resuming) implements CallState {}

  /** The caller and the agent talk. */
  record Conversing(Connection connection) implements CallState {}

  /**
   * A person is being fetched. The agent is still there for the case that nobody comes.
   *
   * @param dialing whether the network has been asked; before that the agent finishes its sentence
   */
  record Transferring(boolean dialing) implements CallState {}

  /**
   * The last words are being said.
   *
   * @param recallable whether the caller may still say something that lets the call go on
   */
  record SayingGoodbye(EndReason reason, boolean recallable) implements CallState {}

  /** Nothing is held any more. */
  record Ended(EndReason reason) implements CallState {}

  /** A call that has just been announced. */
  static CallState initial() {
    return new Ringing(Connection.FIRST);
  }
}
