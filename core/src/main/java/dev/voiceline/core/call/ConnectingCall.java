package dev.voiceline.core.call;

import dev.voiceline.core.machine.Step;
import java.util.ArrayList;
import java.util.List;
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
    return going(retry(connection, retryable))
        .orElseGet(() -> agentLost(EndReason.NO_CONVERSATION, connection));
  }

  /** It is gone already, and another is being had. */
  @Override
  public Step<CallState, CallEffect> agentGaveUp() {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> ceilingReached() {
    return agentLost(EndReason.CEILING_REACHED, connection);
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return switch (alarm) {
      case NO_CONVERSATION -> agentLost(EndReason.NO_CONVERSATION, connection);
      case LONGEST -> ended(EndReason.TOO_LONG);
      case OPENING -> going(overdue(connection)).orElseGet(() -> super.alarmWent(alarm));
      case REOPEN -> going(reopen(connection)).orElseGet(() -> super.alarmWent(alarm));
      case NO_LINE, LINE_BACK, TRANSFER, GOODBYE -> super.alarmWent(alarm);
    };
  }

  /** Each provider has as much time as the first one had. */
  private Optional<Step<CallState, CallEffect>> going(Optional<Retry> next) {
    return next.map(
        retry -> {
          List<CallEffect> effects = new ArrayList<>(retry.effects());
          if (!retry.connection().route().equals(connection.route())) {
            effects.add(new CallEffect.Set(CallAlarm.NO_CONVERSATION, policy.conversationWithin()));
          }
          return Step.to(
              new CallState.Connecting(retry.connection(), state.resuming(), line), effects);
        });
  }
}
