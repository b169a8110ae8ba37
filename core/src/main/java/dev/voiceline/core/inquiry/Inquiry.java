package dev.voiceline.core.inquiry;

import dev.voiceline.core.inquiry.InquiryState.Closed;
import dev.voiceline.core.inquiry.InquiryState.Locked;
import dev.voiceline.core.inquiry.InquiryState.LookingUp;
import dev.voiceline.core.inquiry.InquiryState.Open;
import dev.voiceline.core.inquiry.InquiryState.Reporting;
import dev.voiceline.core.inquiry.InquiryState.Settled;
import dev.voiceline.core.inquiry.InquiryState.Verifying;
import dev.voiceline.core.machine.Step;

/**
 * What may be looked up and told in a call. Pure and total: no I/O, no clock, every event in every
 * state. Safe for use by many calls at once, since it holds no state of any.
 *
 * <ul>
 *   <li>every request is answered once, those in line in their order; after {@code Abandoned} none
 *       is;
 *   <li>benefits leave only in the answer to a check in which the directory matched member ID and
 *       date of birth;
 *   <li>after too many failed attempts it locks, and stays so.
 * </ul>
 */
public final class Inquiry {
  private final InquiryPolicy policy;

  /** An inquiry under this policy. */
  public Inquiry(InquiryPolicy policy) {
    this.policy = policy;
  }

  /** The state at the start of a call. */
  public static InquiryState start() {
    return new Open(InquiryMemory.blank());
  }

  /**
   * The state in which another dialogue with the same caller goes on: failed attempts still count,
   * and what was under way is not any more.
   */
  public InquiryState resumed(InquiryState left) {
    InquiryMemory memory = left.memory();
    return left instanceof Locked || policy.locks(memory) ? new Locked(memory) : Line.idle(memory);
  }

  /** Takes an event of a call in English. */
  public Step<InquiryState, InquiryEffect> on(
      InquiryState state, InquiryEvent event, long nowMillis) {
    return on(state, event, nowMillis, InquiryWording.english());
  }

  /**
   * Takes an event.
   *
   * @param nowMillis the call's clock, in milliseconds
   * @param wording how answers are worded, in the language that the call speaks now
   */
  public Step<InquiryState, InquiryEffect> on(
      InquiryState state, InquiryEvent event, long nowMillis, InquiryWording wording) {
    return event.accept(state.accept(new Behaviors(new Line(policy, nowMillis, wording))));
  }

  private record Behaviors(Line line)
      implements InquiryState.Visitor<InquiryEvent.Visitor<Step<InquiryState, InquiryEffect>>> {
    @Override
    public Idle open(Open state) {
      return new Idle(state, line);
    }

    @Override
    public Underway verifying(Verifying state) {
      return new Underway(state, state.lookup(), line);
    }

    @Override
    public Underway lookingUp(LookingUp state) {
      return new Underway(state, state.lookup(), line);
    }

    @Override
    public Idle reporting(Reporting state) {
      return new Idle(state, line);
    }

    @Override
    public Idle settled(Settled state) {
      return new Idle(state, line);
    }

    @Override
    public Refusing locked(Locked state) {
      return new Refusing(state, line.wording());
    }

    @Override
    public Gone closed(Closed state) {
      return new Gone(state);
    }
  }
}
