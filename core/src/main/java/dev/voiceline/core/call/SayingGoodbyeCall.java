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

  SayingGoodbyeCall(CallState.SayingGoodbye state, CallPolicy policy) {
    super(state, policy);
    this.state = state;
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

  /** What it has said is still being heard; the floor or the alarm ends the call. */
  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> agentGaveUp() {
    return ended(state.reason());
  }

  @Override
  public Step<CallState, CallEffect> farewellAsked(EndReason reason, Optional<Cue> words) {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> floorFree() {
    return ended(state.reason());
  }

  @Override
  public Step<CallState, CallEffect> callerTookFloor() {
    return state.recallable()
        ? Step.to(new CallState.Conversing(Connection.HEALTHY, Line.HELD))
        : Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return alarm == CallAlarm.GOODBYE || alarm == CallAlarm.LONGEST
        ? ended(state.reason())
        : super.alarmWent(alarm);
  }
}
