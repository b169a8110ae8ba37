package dev.voiceline.core.call;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a state does with events that mean nothing special in it, and what several states do alike.
 */
abstract class CallBehavior implements CallEvent.Visitor<Step<CallState, CallEffect>> {
  private final CallState state;
  final CallPolicy policy;

  CallBehavior(CallState state, CallPolicy policy) {
    this.state = state;
    this.policy = policy;
  }

  @Override
  public Step<CallState, CallEffect> rang() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> lineOpened() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> lineBroke() {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> lineClosed(LineEnd end) {
    return ended(reasonOf(end));
  }

  @Override
  public Step<CallState, CallEffect> conversationReady() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> agentGaveUp() {
    return ended(EndReason.AGENT_FAILED);
  }

  @Override
  public Step<CallState, CallEffect> farewellAsked(EndReason reason, Optional<Cue> words) {
    return ended(reason);
  }

  /** The floor is free or taken many times in a call; most states have no use for it. */
  @Override
  public Step<CallState, CallEffect> floorFree() {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> callerTookFloor() {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> personAsked() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> lineLent(Duration atMost) {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> lineKept() {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> transferSettled(TransferOutcome outcome) {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> callerGone() {
    return ended(EndReason.CALLER_HUNG_UP);
  }

  @Override
  public Step<CallState, CallEffect> machineAnswered() {
    return ended(EndReason.MACHINE_ANSWERED);
  }

  @Override
  public Step<CallState, CallEffect> hangUpAsked() {
    return ended(EndReason.ENDED_BY_OPERATOR);
  }

  /** An alarm for what has long happened is nothing unusual. */
  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return Step.to(state);
  }

  final CallState state() {
    return state;
  }

  final Step<CallState, CallEffect> ignored() {
    return Step.ignored(state);
  }

  static Step<CallState, CallEffect> ended(EndReason reason) {
    return Step.to(new CallState.Ended(reason), new CallEffect.Release(reason));
  }

  /** The next try to open a conversation, if there is one left. */
  Optional<Retry> retry(Connection connection, boolean retryable) {
    if (!retryable || connection.tries() >= policy.reopenAfter().size()) {
      return Optional.empty();
    }
    Duration pause = policy.reopenAfter().get(connection.tries());
    return pause.isZero()
        ? Optional.of(new Retry(connection.pausing().opening(), new CallEffect.OpenConversation()))
        : Optional.of(new Retry(connection.pausing(), new CallEffect.Set(CallAlarm.REOPEN, pause)));
  }

  Step<CallState, CallEffect> sayGoodbye(
      EndReason reason, Optional<Cue> words, boolean recallable) {
    List<CallEffect> effects = new ArrayList<>();
    words.ifPresent(cue -> effects.add(new CallEffect.Say(cue, recallable)));
    effects.add(new CallEffect.Set(CallAlarm.GOODBYE, policy.goodbyeWithin()));
    return Step.to(new CallState.SayingGoodbye(reason, recallable), effects);
  }

  static EndReason reasonOf(LineEnd end) {
    return switch (end) {
      case CALLER_HUNG_UP -> EndReason.CALLER_HUNG_UP;
      case CLOSED_BY_US -> EndReason.ENDED_BY_OPERATOR;
      case LOST -> EndReason.LINE_LOST;
      case SILENT -> EndReason.LINE_SILENT;
      case PROTOCOL_BROKEN -> EndReason.PROTOCOL_BROKEN;
    };
  }

  record Retry(Connection connection, CallEffect effect) {}
}
