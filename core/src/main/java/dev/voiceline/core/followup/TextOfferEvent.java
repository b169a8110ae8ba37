package dev.voiceline.core.followup;

import dev.voiceline.core.call.ControlOutcome;

/** What can happen to the offer of a text message. */
public sealed interface TextOfferEvent {
  /** The caller was told benefits. */
  record Disclosed() implements TextOfferEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.disclosed();
    }
  }

  /** The agent wants the message sent. */
  record Wanted() implements TextOfferEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.wanted();
    }
  }

  /** The caller has heard the question to its end. */
  record QuestionHeard() implements TextOfferEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.questionHeard();
    }
  }

  /** The caller has said something since the question was heard. */
  record Answered(YesOrNo answer) implements TextOfferEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.answered(answer);
    }
  }

  /** The network has taken the message, or not. */
  record Settled(ControlOutcome outcome) implements TextOfferEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.settled(outcome);
    }
  }

  /** The network says that a message did not arrive. */
  record Lost(String message) implements TextOfferEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lost(message);
    }
  }

  /** One method per event: a state that forgets one does not compile. */
  interface Visitor<R> {
    R disclosed();

    R wanted();

    R questionHeard();

    R answered(YesOrNo answer);

    R settled(ControlOutcome outcome);

    R lost(String message);
  }

  /** Shows the event to a visitor. */
  <R> R accept(Visitor<R> visitor);
}
