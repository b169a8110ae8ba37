package dev.voiceline.core.call;

import java.util.List;

/** Where a call is in its life. */
public sealed interface CallState {
  /** The word for it in metrics, the journal and the docs. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** The network has announced the call; the conversation is being opened, the line is awaited. */
  record Ringing(Connection connection) implements CallState {
    @Override
    public boolean agentLost() {
      return connection.hopeless();
    }
  }

  /**
   * The line is there, the conversation is not.
   *
   * @param resuming whether there was one before
   */
  record Connecting(Connection connection, boolean resuming, Line line) implements CallState {
    @Override
    public boolean lendsLine() {
      return line == Line.LENT;
    }
  }

  /** The caller and the agent talk, or will as soon as the line is back. */
  record Conversing(Connection connection, Line line) implements CallState {
    @Override
    public boolean mayLendLine() {
      return !line.away();
    }

    @Override
    public boolean lendsLine() {
      return line == Line.LENT;
    }
  }

  /** A person is being fetched. The agent is still there for the case that nobody comes. */
  record Transferring(Phase phase, Connection connection, Line line) implements CallState {
    /** How far that is. */
    enum Phase {
      /** The agent finishes its sentence. */
      ANNOUNCING,
      /** The network has been asked. */
      DIALING,
      /** Nobody came; the caller is on the way back. */
      NOT_REACHED,
      /** The person did not want to; the caller is on the way back. */
      DECLINED
    }

    @Override
    public boolean lendsLine() {
      return line == Line.LENT;
    }
  }

  /**
   * The last words are being said.
   *
   * @param recallable whether the caller may still say something that lets the call go on
   */
  record SayingGoodbye(EndReason reason, boolean recallable, Connection connection)
      implements CallState {}

  /** Nothing is held any more. */
  record Ended(EndReason reason) implements CallState {}

  /** Nothing is held here any more; the call goes on with another node. */
  record HandedOn() implements CallState {}

  /** Whether the line is there but may go, and a new one come, at any moment. */
  default boolean lendsLine() {
    return false;
  }

  /** Whether it is known, while the phone still rings, that no conversation can be had. */
  default boolean agentLost() {
    return false;
  }

  /** Whether {@link CallEvent.LineLent} would be taken. */
  default boolean mayLendLine() {
    return false;
  }

  /** Whether the call has no use for a new line any more, whatever becomes of the one it has. */
  default boolean closing() {
    return this instanceof SayingGoodbye || over();
  }

  /** Whether nothing is held any more. */
  default boolean over() {
    return this instanceof Ended || this instanceof HandedOn;
  }

  /**
   * A call that has just been announced.
   *
   * @param providers who may hold its conversation, by name, the first to be asked first; empty
   *     when it may have no agent
   */
  static CallState initial(List<String> providers) {
    return new Ringing(Connection.first(providers));
  }
}
