package dev.voiceline.core.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What the network reports about a call, beside its audio. Reports come late, repeatedly and in any
 * order; whoever hands them on has sorted out what was known already.
 */
public sealed interface NetworkEvent {
  /**
   * The call has moved on.
   *
   * @param lasted how long it was connected, told at its end
   */
  record Progressed(Stage stage, Optional<Duration> lasted) implements NetworkEvent {}

  /** The stream of its audio fares well or badly. */
  record Stream(StreamStage stage, String detail) implements NetworkEvent {}

  /** A recording of it has changed. */
  record Recording(String id, RecordingStage stage, Optional<Duration> lasts)
      implements NetworkEvent {}

  /** The network has found out who picked up. */
  record Answered(AnsweredBy by) implements NetworkEvent {}

  /**
   * A text message that follows it up has moved on.
   *
   * @param error the network's number for what went wrong; 0 when nothing did
   */
  record Text(String id, TextStage stage, int error) implements NetworkEvent {}

  /** What came of dialing a person for the caller. */
  record Dialed(Stage stage) implements NetworkEvent {}

  /** How far a call is. */
  enum Stage {
    QUEUED,
    DIALING,
    RINGING,
    ANSWERED,
    COMPLETED,
    BUSY,
    FAILED,
    NO_ANSWER,
    CANCELED;

    /** Whether nothing comes after it. */
    public boolean terminal() {
      return compareTo(ANSWERED) > 0;
    }
  }

  /** How a stream fares. */
  enum StreamStage {
    STARTED,
    STOPPED,
    BROKEN
  }

  /** How far a recording is. */
  enum RecordingStage {
    STARTED,
    FINISHED,
    /** There was nothing to record. */
    ABSENT,
    FAILED;

    /** Whether nothing comes after it. */
    public boolean terminal() {
      return this != STARTED;
    }
  }

  /** How far a text message is. */
  enum TextStage {
    ACCEPTED,
    SENT,
    DELIVERED,
    UNDELIVERED,
    FAILED,
    CANCELED;

    /** Whether nothing comes after it. */
    public boolean terminal() {
      return compareTo(SENT) > 0;
    }
  }
}
