package dev.voiceline.core.recording;

import dev.voiceline.core.call.ControlOutcome;

/** What matters to the recording of a call. */
public sealed interface RecordingEvent {
  /** The line is there. */
  record LineThere() implements RecordingEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineThere();
    }
  }

  /** The agent wants it, and the caller has agreed. */
  record StartWanted() implements RecordingEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.startWanted();
    }
  }

  /** The agent wants it ended. */
  record StopWanted() implements RecordingEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stopWanted();
    }
  }

  /** A patient may be named from now on: asked for, typed, said, or being checked. */
  record IdentifiersNear() implements RecordingEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.identifiersNear();
    }
  }

  /** A check has matched a patient: nobody needs to be named any more. */
  record PatientMatched() implements RecordingEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.patientMatched();
    }
  }

  /** The network has answered the order that was given. */
  record Settled(ControlOutcome outcome) implements RecordingEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.settled(outcome);
    }
  }

  /** One method per event. */
  interface Visitor<R> {
    R lineThere();

    R startWanted();

    R stopWanted();

    R identifiersNear();

    R patientMatched();

    R settled(ControlOutcome outcome);
  }

  /** Shows the event to a visitor. */
  <R> R accept(Visitor<R> visitor);
}
