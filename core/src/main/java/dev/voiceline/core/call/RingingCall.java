package dev.voiceline.core.call;

import dev.voiceline.core.machine.Step;
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
    return Step.to(
        new CallState.Ringing(connection),
        new CallEffect.OpenConversation(),
        new CallEffect.Set(CallAlarm.NO_LINE, policy.lineWithin()));
  }

  @Override
  public Step<CallState, CallEffect> lineOpened() {
    if (connection.hopeless()) {
      return ended(EndReason.NO_CONVERSATION);
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
    return Step.to(new CallState.Ringing(connection.nowReady()));
  }

  /**
   * Hopeless or not, the caller is on the way and is owed a word: the call ends when the line is
   * there.
   */
  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    Optional<Retry> retry = retry(connection, retryable);
    return retry.isPresent()
        ? Step.to(new CallState.Ringing(retry.get().connection()), retry.get().effect())
        : Step.to(new CallState.Ringing(connection.givenUp()));
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    if (alarm == CallAlarm.NO_LINE) {
      return ended(EndReason.NEVER_ANSWERED);
    }
    boolean due = alarm == CallAlarm.REOPEN && connection.phase() == Connection.Phase.PAUSING;
    return due
        ? Step.to(new CallState.Ringing(connection.opening()), new CallEffect.OpenConversation())
        : super.alarmWent(alarm);
  }
}
