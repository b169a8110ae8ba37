package dev.voiceline.core.call;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallEvent.TakenUp.Found;
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
  private static final int TRIES_BEFORE_ANOTHER = 1;

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
  public Step<CallState, CallEffect> takenUp(Found found, Duration lasted) {
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

  /** Nothing is renewed but a conversation in which somebody talks. */
  @Override
  public Step<CallState, CallEffect> successorWanted() {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> successorReady() {
    return ignored();
  }

  @Override
  public Step<CallState, CallEffect> successorLost() {
    return Step.to(state);
  }

  @Override
  public Step<CallState, CallEffect> ceilingReached() {
    return Step.to(state);
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

  @Override
  public Step<CallState, CallEffect> handOverAsked() {
    return handedOn();
  }

  @Override
  public Step<CallState, CallEffect> ownerLost() {
    return handedOn();
  }

  private static Step<CallState, CallEffect> handedOn() {
    return Step.to(new CallState.HandedOn(), new CallEffect.LetGo());
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

  /** The next try to have a conversation: with the same provider, or else with the next one. */
  Optional<Retry> retry(Connection connection, boolean retryable) {
    int most = connection.last() ? policy.reopenAfter().size() : TRIES_BEFORE_ANOTHER;
    boolean again =
        retryable
            && !connection.hopeless()
            && connection.tries() < Math.min(most, policy.reopenAfter().size());
    if (!again) {
      return failOver(connection);
    }
    Connection resting = connection.resting();
    Duration pause = policy.reopenAfter().get(connection.tries());
    return Optional.of(
        pause.isZero()
            ? opened(resting.reopened())
            : new Retry(resting, List.of(new CallEffect.Set(CallAlarm.REOPEN, pause))));
  }

  /** A try with the next provider, if there is one. */
  Optional<Retry> failOver(Connection connection) {
    return connection.elsewhere().map(this::opened);
  }

  /** It is time for what was put off. */
  Optional<Retry> reopen(Connection connection) {
    return connection.pausing() ? Optional.of(opened(connection.reopened())) : Optional.empty();
  }

  /** Somebody else may be quicker; the last one is waited for as long as the call can. */
  Optional<Retry> overdue(Connection connection) {
    return connection.opening() ? failOver(connection) : Optional.empty();
  }

  Retry opened(Connection opening) {
    List<CallEffect> effects = new ArrayList<>();
    effects.add(new CallEffect.OpenConversation(opening.provider()));
    if (!opening.last()) {
      effects.add(new CallEffect.Set(CallAlarm.OPENING, policy.openWithin()));
    }
    return new Retry(opening, effects);
  }

  static List<CallEffect> leaving(Connection connection) {
    return connection.renewing() ? List.of(new CallEffect.DropSuccessor()) : List.of();
  }

  Step<CallState, CallEffect> sayGoodbye(
      EndReason reason, Optional<Cue> words, boolean recallable, Connection connection) {
    List<CallEffect> effects = new ArrayList<>(leaving(connection));
    words.ifPresent(cue -> effects.add(new CallEffect.Say(cue, recallable)));
    effects.add(new CallEffect.Set(CallAlarm.GOODBYE, policy.goodbyeWithin()));
    return Step.to(new CallState.SayingGoodbye(reason, recallable, connection.alone()), effects);
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

  record Retry(Connection connection, List<CallEffect> effects) {}
}
