package dev.voiceline.adapters.twilio.control;

import dev.voiceline.core.caller.CallId;

/** What can happen to a handover. Webhooks come late, repeatedly and in any order. */
sealed interface HandoffEvent {
  /** The caller has been sent to the waiting room, or to where the person is dialed. */
  record CallerAway() implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerAway();
    }
  }

  /** The caller could not be sent there. */
  record CallerNotTaken(Miss why) implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerNotTaken(why);
    }
  }

  /** A call to the person has been made. */
  record PersonCalled(CallId leg) implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.personCalled(leg);
    }
  }

  /** No call to the person was made, or nobody knows. */
  record PersonNotCalled() implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.personNotCalled();
    }
  }

  /** Somebody or something picked up at the person's number. */
  record PersonAnswered() implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.personAnswered();
    }
  }

  /** The network asks what the person is to hear. */
  record BriefAsked(CallId leg) implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.briefAsked(leg);
    }
  }

  /** The person pressed a key. */
  record Decided(boolean accepts) implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.decided(accepts);
    }
  }

  /** The call to the person is over, or never came about. */
  record PersonGone() implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.personGone();
    }
  }

  /** The caller's call is over. */
  record CallerGone() implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerGone();
    }
  }

  /**
   * The caller is done with waiting or talking, is still there, and the network asks what is next.
   *
   * @param connected whether the caller has talked with somebody
   */
  record DialOver(boolean connected) implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dialOver(connected);
    }
  }

  /** The caller has been sent back to the agent. */
  record CallerBack() implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerBack();
    }
  }

  /** The caller could not be sent back to the agent, whatever was tried. */
  record CallerNotBack(Miss why) implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerNotBack(why);
    }
  }

  /** It has taken longer than it may. */
  record TimeUp() implements HandoffEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.timeUp();
    }
  }

  /** One method per event: a state that forgets one does not compile. */
  interface Visitor<R> {
    R callerAway();

    R callerNotTaken(Miss why);

    R personCalled(CallId leg);

    R personNotCalled();

    R personAnswered();

    R briefAsked(CallId leg);

    R decided(boolean accepts);

    R personGone();

    R callerGone();

    R dialOver(boolean connected);

    R callerBack();

    R callerNotBack(Miss why);

    R timeUp();
  }

  /** Shows the event to a visitor. */
  <R> R accept(Visitor<R> visitor);
}
