package dev.voiceline.core.call;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import java.util.Optional;

/**
 * {@link CallState.SayingGoodbye}. Whatever happens now, the call ends for the reason that is set,
 * unless the caller goes on.
 */
final class SayingGoodbyeCall extends CallBehavior {
  private final CallState.SayingGoodbye state;
  private final Connection connection;

  SayingGoodbyeCall(CallState.SayingGoodbye state, CallPolicy policy) {
    super(state, policy);
    this.state = state;
    this.connection = state.connection();
  }

  @Override
  public Step<CallState, CallEffect> lineBroke() {
    return ended(state.reason());
  }

  @Override
  public Step<CallState, CallEffect> callerGone() {
    return ended(state.reason());
  }

  @Override
  public Step<CallState, CallEffect> lineClosed(LineEnd end) {
    return ended(state.reason());
  }

  @Override
  public Step<CallState, CallEffect> conversationReady() {
    return connection.opening() ? Step.to(with(connection.nowReady())) : ignored();
  }

  /** Told only when the last words were lost with it: the next one says them. */
  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    return going(retry(connection, retryable)).orElseGet(() -> ended(state.reason()));
  }

  @Override
  public Step<CallState, CallEffect> agentGaveUp() {
    return ended(state.reason());
  }

  @Override
  public Step<CallState, CallEffect> farewellAsked(EndReason reason, Optional<Cue> words) {
    return ignored();
  }

  /** It is over in a moment, one way or the other. */
  @Override
  public Step<CallState, CallEffect> handOverAsked() {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> floorFree() {
    return ended(state.reason());
  }

  @Override
  public Step<CallState, CallEffect> callerTookFloor() {
    if (!state.recallable()) {
      return Step.to(state);
    }
    return connection.ready()
        ? Step.to(new CallState.Conversing(connection.healthy(), Line.HELD))
        : Step.to(
            new CallState.Connecting(connection, true, Line.HELD),
            new CallEffect.Set(CallAlarm.NO_CONVERSATION, policy.conversationWithin()));
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return switch (alarm) {
      case GOODBYE, LONGEST -> ended(state.reason());
      case OPENING -> going(overdue(connection)).orElseGet(() -> super.alarmWent(alarm));
      case REOPEN -> going(reopen(connection)).orElseGet(() -> super.alarmWent(alarm));
      case NO_LINE, LINE_BACK, TRANSFER, NO_CONVERSATION -> super.alarmWent(alarm);
    };
  }

  private Optional<Step<CallState, CallEffect>> going(Optional<Retry> next) {
    return next.map(retry -> Step.to(with(retry.connection()), retry.effects()));
  }

  private CallState with(Connection other) {
    return new CallState.SayingGoodbye(state.reason(), state.recallable(), other);
  }
}
