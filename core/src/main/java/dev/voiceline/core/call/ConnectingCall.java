package dev.voiceline.core.call;

import dev.voiceline.core.machine.Step;
import java.util.Optional;

/** {@link CallState.Connecting}. */
final class ConnectingCall extends LinedCall {
  private final CallState.Connecting state;
  private final Connection connection;

  ConnectingCall(CallState.Connecting state, CallPolicy policy) {
    super(state, state.line(), policy);
    this.state = state;
    this.connection = state.connection();
  }

  @Override
  CallState with(Line other) {
    return new CallState.Connecting(connection, state.resuming(), other);
  }

  /** Nobody is greeted twice. */
  @Override
  public Step<CallState, CallEffect> conversationReady() {
    CallState conversing = new CallState.Conversing(connection.nowReady(), line);
    return state.resuming() ? Step.to(conversing) : Step.to(conversing, new CallEffect.Greet());
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    Optional<Retry> retry = retry(connection, retryable);
    return retry.isPresent()
        ? Step.to(
            new CallState.Connecting(retry.get().connection(), state.resuming(), line),
            retry.get().effect())
        : ended(EndReason.NO_CONVERSATION);
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return switch (alarm) {
      case NO_CONVERSATION -> ended(EndReason.NO_CONVERSATION);
      case LONGEST -> ended(EndReason.TOO_LONG);
      case REOPEN ->
          connection.phase() == Connection.Phase.PAUSING
              ? Step.to(
                  new CallState.Connecting(connection.opening(), state.resuming(), line),
                  new CallEffect.OpenConversation())
              : super.alarmWent(alarm);
      case NO_LINE, LINE_BACK, TRANSFER, GOODBYE -> super.alarmWent(alarm);
    };
  }
}
