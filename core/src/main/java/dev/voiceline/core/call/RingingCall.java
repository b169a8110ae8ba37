package dev.voiceline.core.call;

import dev.voiceline.core.call.CallEvent.TakenUp.Found;
import dev.voiceline.core.machine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link CallState.Ringing}: the conversation is opened while the phone rings, so that the greeting
 * need not wait for it.
 */
final class RingingCall extends CallBehavior {
  private final Connection connection;

  RingingCall(CallState.Ringing state, CallPolicy policy) {
    super(state, policy);
    this.connection = state.connection();
  }

  @Override
  public Step<CallState, CallEffect> rang() {
    List<CallEffect> effects = new ArrayList<>();
    if (connection.opening()) {
      effects.addAll(opened(connection).effects());
    }
    effects.add(new CallEffect.Set(CallAlarm.NO_LINE, policy.lineWithin()));
    return Step.to(new CallState.Ringing(connection), effects);
  }

  /**
   * A new line is awaited. One that comes after a person was called tells that none was reached:
   * whoever was talks with the caller, and needs no line.
   */
  @Override
  public Step<CallState, CallEffect> takenUp(Found found, Duration lasted) {
    if (connection.hopeless()) {
      return Step.to(state(), new CallEffect.Set(CallAlarm.NO_LINE, policy.lineReturnsWithin()));
    }
    boolean called = found == Found.PERSON_CALLED;
    List<CallEffect> effects = new ArrayList<>(opened(connection).effects());
    effects.add(new CallEffect.Set(CallAlarm.LONGEST, left(lasted)));
    effects.add(
        new CallEffect.Set(
            CallAlarm.LINE_BACK,
            called
                ? policy.transferWithin().plus(policy.lineReturnsWithin())
                : policy.lineReturnsWithin()));
    if (called) {
      return Step.to(
          new CallState.Transferring(
              CallState.Transferring.Phase.NOT_REACHED, connection, Line.TAKEN),
          effects);
    }
    effects.add(new CallEffect.Set(CallAlarm.NO_CONVERSATION, policy.conversationWithin()));
    boolean met = found == Found.TALKING;
    return Step.to(new CallState.Connecting(connection, met, Line.BROKEN), effects);
  }

  /** The time of a call runs on, but nobody is taken up only to be cut off. */
  private Duration left(Duration lasted) {
    Duration least = policy.lineReturnsWithin().plus(policy.conversationWithin());
    Duration left = policy.longest().minus(lasted);
    return left.compareTo(least) < 0 ? least : left;
  }

  @Override
  public Step<CallState, CallEffect> lineOpened() {
    if (connection.hopeless()) {
      return policy.withoutAgent() == WithoutAgent.PERSON
          ? LinedCall.fetchPerson(connection, policy)
          : ended(EndReason.NO_CONVERSATION);
    }
    List<CallEffect> effects = new ArrayList<>();
    effects.add(new CallEffect.Set(CallAlarm.LONGEST, policy.longest()));
    if (connection.ready()) {
      effects.add(new CallEffect.Greet());
      return Step.to(new CallState.Conversing(connection, Line.HELD), effects);
    }
    effects.add(new CallEffect.Set(CallAlarm.NO_CONVERSATION, policy.conversationWithin()));
    return Step.to(new CallState.Connecting(connection, false, Line.HELD), effects);
  }

  @Override
  public Step<CallState, CallEffect> conversationReady() {
    return connection.opening() ? Step.to(new CallState.Ringing(connection.nowReady())) : ignored();
  }

  /**
   * Hopeless or not, the caller is on the way and is owed a word: the call ends when the line is
   * there.
   */
  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    return going(retry(connection, retryable))
        .orElseGet(() -> Step.to(new CallState.Ringing(connection.givenUp())));
  }

  /** The caller is served without one as soon as there is a line. */
  @Override
  public Step<CallState, CallEffect> ceilingReached() {
    return Step.to(new CallState.Ringing(connection.givenUp()));
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return switch (alarm) {
      case NO_LINE -> ended(EndReason.NEVER_ANSWERED);
      case OPENING -> going(overdue(connection)).orElseGet(() -> super.alarmWent(alarm));
      case REOPEN -> going(reopen(connection)).orElseGet(() -> super.alarmWent(alarm));
      case NO_CONVERSATION, LINE_BACK, TRANSFER, LONGEST, GOODBYE -> super.alarmWent(alarm);
    };
  }

  private static Optional<Step<CallState, CallEffect>> going(Optional<Retry> next) {
    return next.map(retry -> Step.to(new CallState.Ringing(retry.connection()), retry.effects()));
  }
}
