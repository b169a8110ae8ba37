package dev.voiceline.core.inquiry;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an inquiry is told. */
public sealed interface InquiryEvent {
  /**
   * The model wants a coverage check.
   *
   * @param reply what the caller has said since the model was last answered
   */
  record Asked(ToolRequest request, CallerReply reply) implements InquiryEvent {
    /** Of which nobody knows that the caller has said anything since. */
    public Asked(ToolRequest request) {
      this(request, CallerReply.NONE);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.asked(this);
    }
  }

  /** A check has ended, in whatever answer. */
  record Answered(ToolCallId id, EligibilityAnswer answer) implements InquiryEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.answered(this);
    }
  }

  /** The caller has heard what came of a request. */
  record Heard(ToolCallId id) implements InquiryEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heard(this);
    }
  }

  /** Callers of this number have failed too often, in whatever calls: nothing may be looked up. */
  record Barred() implements InquiryEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.barred(this);
    }
  }

  /**
   * The call goes on with another server than before: nobody is being asked any more, and answers
   * that nobody put on record are lost.
   *
   * @param open every request without an answer on record, in the order in which they came
   * @param reply what the caller has said since the model was last answered
   */
  record TakenUp(List<ToolRequest> open, CallerReply reply) implements InquiryEvent {
    public TakenUp {
      open = List.copyOf(open);
    }

    Set<ToolCallId> ids() {
      return open.stream().map(ToolRequest::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.takenUp(this);
    }
  }

  /** Nobody waits for an answer any more: the call is over. */
  record Abandoned() implements InquiryEvent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.abandoned(this);
    }
  }

  /** Calls the method of this event. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each event, so that a new one breaks whoever forgot it.
   *
   * @param <R> what comes of an event
   */
  interface Visitor<R> {
    /** See {@link Asked}. */
    R asked(Asked event);

    /** See {@link Answered}. */
    R answered(Answered event);

    /** See {@link Heard}. */
    R heard(Heard event);

    /** See {@link Barred}. */
    R barred(Barred event);

    /** See {@link TakenUp}. */
    R takenUp(TakenUp event);

    /** See {@link Abandoned}. */
    R abandoned(Abandoned event);
  }
}
