package dev.voiceline.core.call;

import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link CallState.Conversing}. */
final class ConversingCall extends LinedCall {
  private final Connection connection;

  ConversingCall(CallState.Conversing state, CallPolicy policy) {
    super(state, state.line(), policy);
    this.connection = state.connection();
  }

  @Override
  CallState with(Line other) {
    return new CallState.Conversing(connection, other);
  }

  private CallState with(Connection other) {
    return new CallState.Conversing(other, line);
  }

  @Override
  public Step<CallState, CallEffect> lineLent(Duration atMost) {
    return line.away()
        ? ignored()
        : Step.to(
            with(Line.LENT),
            new CallEffect.Set(CallAlarm.LINE_BACK, atMost.plus(policy.lineReturnsWithin())));
  }

  /** The caller has heard an answer: the conversation is healthy, and tries are counted anew. */
  @Override
  public Step<CallState, CallEffect> floorFree() {
    return Step.to(with(connection.healthy()));
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    return resuming(retry(connection, retryable), EndReason.NO_CONVERSATION);
  }

  /** Whoever's replies fail is not asked again; the next one may be able to. */
  @Override
  public Step<CallState, CallEffect> agentGaveUp() {
    return resuming(failOver(connection), EndReason.AGENT_FAILED);
  }

  private Step<CallState, CallEffect> resuming(Optional<Retry> next, EndReason otherwise) {
    if (next.isEmpty()) {
      return agentLost(otherwise, connection);
    }
    List<CallEffect> effects = new ArrayList<>(leaving(connection));
    effects.addAll(next.get().effects());
    effects.add(new CallEffect.Set(CallAlarm.NO_CONVERSATION, policy.conversationWithin()));
    return Step.to(new CallState.Connecting(next.get().connection(), true, line), effects);
  }

  @Override
  public Step<CallState, CallEffect> successorWanted() {
    return connection.renewing() || line != Line.HELD
        ? Step.to(state())
        : Step.to(
            with(connection.beingRenewed()), new CallEffect.OpenSuccessor(connection.provider()));
  }

  @Override
  public Step<CallState, CallEffect> successorReady() {
    return connection.renewing()
        ? Step.to(with(connection.alone()), new CallEffect.TakeOver())
        : ignored();
  }

  @Override
  public Step<CallState, CallEffect> successorLost() {
    return Step.to(with(connection.alone()), leaving(connection));
  }

  /** The agent's last sentence, and then somebody who costs nothing. */
  @Override
  public Step<CallState, CallEffect> ceilingReached() {
    if (line.away()) {
      return ended(EndReason.CEILING_REACHED);
    }
    if (policy.withoutAgent() == WithoutAgent.KEYPAD) {
      return sayGoodbye(
          EndReason.CEILING_REACHED, Optional.of(Farewell.CEILING), false, connection);
    }
    return announcing(connection.givenUp(), List.of(new CallEffect.Say(Farewell.CEILING, false)));
  }

  /** Nobody would hear a goodbye on a line that is away. */
  @Override
  public Step<CallState, CallEffect> farewellAsked(EndReason reason, Optional<Cue> words) {
    return line.away() ? ended(reason) : sayGoodbye(reason, words, reason.recallable(), connection);
  }

  @Override
  public Step<CallState, CallEffect> personAsked() {
    return announcing(connection.alone(), List.of());
  }

  private Step<CallState, CallEffect> announcing(Connection agent, List<CallEffect> words) {
    List<CallEffect> effects = new ArrayList<>(leaving(connection));
    effects.addAll(words);
    effects.add(new CallEffect.Set(CallAlarm.GOODBYE, policy.goodbyeWithin()));
    return Step.to(
        new CallState.Transferring(CallState.Transferring.Phase.ANNOUNCING, agent, line), effects);
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return alarm == CallAlarm.LONGEST
        ? farewellAsked(EndReason.TOO_LONG, Optional.of(Farewell.TOO_LONG))
        : super.alarmWent(alarm);
  }
}
