package dev.voiceline.core.call;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import java.util.Optional;

/** {@link CallState.Ended} and {@link CallState.HandedOn}: nothing happens any more. */
final class EndedCall extends CallBehavior {
  EndedCall(CallState state, CallPolicy policy) {
    super(state, policy);
  }

  /** The line tells its end also when it was closed from this side. */
  @Override
  public Step<CallState, CallEffect> lineClosed(LineEnd end) {
    return Step.to(state());
  }

  /** The network reports the end of every call. */
  @Override
  public Step<CallState, CallEffect> callerGone() {
    return Step.to(state());
  }

  @Override
  public Step<CallState, CallEffect> machineAnswered() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> successorWanted() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> successorLost() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> agentGaveUp() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> farewellAsked(EndReason reason, Optional<Cue> words) {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> floorFree() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> callerTookFloor() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> hangUpAsked() {
    return ignored();
  }

  /** Whoever wants it away may be late. */
  @Override
  public Step<CallState, CallEffect> handOverAsked() {
    return Step.to(state());
  }

  @Override
  public Step<CallState, CallEffect> ownerLost() {
    return Step.to(state());
  }
}
