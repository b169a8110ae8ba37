package dev.voiceline.core.call;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.media.LineEnd;
import java.time.Duration;
import java.util.Optional;

/** What can happen to a call. */
public sealed interface CallEvent {
  /** The call was announced. */
  record Rang() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rang();
    }
  }

  /**
   * The call goes on here after another server has held it: its line broke and its conversation is
   * lost.
   *
   * @param lasted since the caller first had a line
   */
  record TakenUp(Found found, Duration lasted) implements CallEvent {
    /** How the call was found. */
    public enum Found {
      /** The caller has had a line, and nothing was said. */
      UNGREETED,
      TALKING,
      /** The network was asked to take the caller to a person. */
      PERSON_CALLED
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.takenUp(found, lasted);
    }
  }

  /** The line is there. */
  record LineOpened() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineOpened();
    }
  }

  /** The line broke, and a new one may come. */
  record LineBroke() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineBroke();
    }
  }

  /** The line is gone, and of itself none will come in its place. */
  record LineClosed(LineEnd end) implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineClosed(end);
    }
  }

  /** The conversation can begin. */
  record ConversationReady() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conversationReady();
    }
  }

  /**
   * The conversation is gone.
   *
   * @param retryable whether another may work
   */
  record ConversationClosed(boolean retryable) implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conversationClosed(retryable);
    }
  }

  /** The conversation gets old, and nobody would notice if another took its place now. */
  record SuccessorWanted() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.successorWanted();
    }
  }

  /** The successor can go on, and still nobody would notice. */
  record SuccessorReady() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.successorReady();
    }
  }

  /** The successor is gone, or somebody spoke before it was ready. */
  record SuccessorLost() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.successorLost();
    }
  }

  /** As much has been spent on the call as may be. */
  record CeilingReached() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ceilingReached();
    }
  }

  /** Replies keep failing. */
  record AgentGaveUp() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.agentGaveUp();
    }
  }

  /**
   * The call shall end politely.
   *
   * @param words to say before; empty when the agent has said them
   */
  record FarewellAsked(EndReason reason, Optional<Cue> words) implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.farewellAsked(reason, words);
    }
  }

  /** Nobody speaks and nothing is to come from the agent. */
  record FloorFree() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.floorFree();
    }
  }

  /** The caller has taken the floor. */
  record CallerTookFloor() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerTookFloor();
    }
  }

  /** A person is wanted. */
  record PersonAsked() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.personAsked();
    }
  }

  /**
   * The network was told to do something for which it takes the line away for a while, such as
   * pressing keys. The end of the line is not the end of the call then.
   *
   * @param atMost how long that takes
   */
  record LineLent(Duration atMost) implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineLent(atMost);
    }
  }

  /** The network does not take the line away after all. */
  record LineKept() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineKept();
    }
  }

  /** The network has taken the caller to a person, or could not. */
  record TransferSettled(TransferOutcome outcome) implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.transferSettled(outcome);
    }
  }

  /** The network says that the call is over, whatever became of the line. */
  record CallerGone() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.callerGone();
    }
  }

  /** A call that we placed was answered by a machine. */
  record MachineAnswered() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.machineAnswered();
    }
  }

  /** The call shall end now. */
  record HangUpAsked() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hangUpAsked();
    }
  }

  /** Another node shall go on with the call, as soon as nothing is lost by it. */
  record HandOverAsked() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.handOverAsked();
    }
  }

  /** Another node has the call already. */
  record OwnerLost() implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ownerLost();
    }
  }

  /** An alarm that was set has gone off. */
  record AlarmWent(CallAlarm alarm) implements CallEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alarmWent(alarm);
    }
  }

  /** One method per event: a state that forgets one does not compile. */
  interface Visitor<R> {
    R rang();

    R takenUp(TakenUp.Found found, Duration lasted);

    R lineOpened();

    R lineBroke();

    R lineClosed(LineEnd end);

    R conversationReady();

    R conversationClosed(boolean retryable);

    R successorWanted();

    R successorReady();

    R successorLost();

    R ceilingReached();

    R agentGaveUp();

    R farewellAsked(EndReason reason, Optional<Cue> words);

    R floorFree();

    R callerTookFloor();

    R personAsked();

    R lineLent(Duration atMost);

    R lineKept();

    R transferSettled(TransferOutcome outcome);

    R callerGone();

    R machineAnswered();

    R hangUpAsked();

    R handOverAsked();

    R ownerLost();

    R alarmWent(CallAlarm alarm);
  }

  /** Shows the event to a visitor. */
  <R> R accept(Visitor<R> visitor);
}
