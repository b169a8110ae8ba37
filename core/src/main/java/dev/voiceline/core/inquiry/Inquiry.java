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
    return left instanceof Locked || memory.failedAttempts() >= policy.attempts()
        ? new Locked(memory)
        : Line.idle(memory);
  }

  /**
   * Takes an event.
   *
   * @param nowMillis the call's clock, in milliseconds
   */
  public Step<InquiryState, InquiryEffect> on(
      InquiryState state, InquiryEvent event, long nowMillis) {
    return event.accept(state.accept(new Behaviors(policy, nowMillis)));
  }

  private record Behaviors(InquiryPolicy policy, long nowMillis)
      implements InquiryState.Visitor<InquiryEvent.Visitor<Step<InquiryState, InquiryEffect>>> {
    @Override
    public Idle open(Open state) {
      return new Idle(state, line());
    }

    @Override
    public Underway verifying(Verifying state) {
      return new Underway(state, state.lookup(), line());
    }

    @Override
    public Underway lookingUp(LookingUp state) {
      return new Underway(state, state.lookup(), line());
    }

    @Override
    public Idle reporting(Reporting state) {
      return new Idle(state, line());
    }

    @Override
    public Idle settled(Settled state) {
      return new Idle(state, line());
    }

    @Override
    public Refusing locked(Locked state) {
      return new Refusing(state);
    }

    @Override
    public Gone closed(Closed state) {
      return new Gone(state);
    }

    private Line line() {
      return new Line(policy, nowMillis);
    }
  }
}
