package dev.voiceline.core.call;

import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.CallState.Transferring;
import dev.voiceline.core.call.CallState.Transferring.Phase;
import dev.voiceline.core.language.Cue;
import dev.voiceline.core.machine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@link CallState.Transferring}. While the network has the caller the agent is not needed: it is
 * kept, and opened anew when it is lost, for the case that nobody comes.
 */
final class TransferringCall extends LinedCall {
  private final Phase phase;
  private final Connection connection;

  TransferringCall(Transferring state, CallPolicy policy) {
    super(state, state.line(), policy);
    this.phase = state.phase();
    this.connection = state.connection();
  }

  @Override
  CallState with(Line other) {
    return new Transferring(phase, connection, other);
  }

  private CallState with(Connection other) {
    return new Transferring(phase, other, line);
  }

  @Override
  public Step<CallState, CallEffect> lineOpened() {
    if (!line.away()) {
      return ignored();
    }
    CallEffect back = new CallEffect.LineBack(line == Line.BROKEN);
    return switch (phase) {
      case ANNOUNCING ->
          Step.to(
              with(Line.HELD), back, new CallEffect.Set(CallAlarm.GOODBYE, policy.goodbyeWithin()));
      case DIALING -> Step.to(with(Line.HELD), back);
      case NOT_REACHED -> goOn(Line.HELD, List.of(back), Farewell.NOBODY_CAME);
      case DECLINED -> goOn(Line.HELD, List.of(back), Farewell.NOBODY_FREE);
    };
  }

  /** What was told of the line before the network was asked says nothing any more. */
  @Override
  public Step<CallState, CallEffect> lineKept() {
    return phase == Phase.DIALING ? Step.to(state()) : super.lineKept();
  }

  /** The agent has said that it is fetching somebody. */
  @Override
  public Step<CallState, CallEffect> floorFree() {
    return dial();
  }

  /** Whoever fetches a person does not end the call as well. */
  @Override
  public Step<CallState, CallEffect> farewellAsked(EndReason reason, Optional<Cue> words) {
    return reason.recallable() ? ignored() : super.farewellAsked(reason, words);
  }

  @Override
  public Step<CallState, CallEffect> conversationReady() {
    return connection.opening() ? Step.to(with(connection.nowReady())) : ignored();
  }

  @Override
  public Step<CallState, CallEffect> conversationClosed(boolean retryable) {
    return going(retry(connection, retryable)).orElseGet(() -> Step.to(with(connection.givenUp())));
  }

  /** All the more a person is needed. */
  @Override
  public Step<CallState, CallEffect> agentGaveUp() {
    return going(failOver(connection)).orElseGet(() -> withoutAgent());
  }

  /** The person who is being fetched costs nothing; the agent does not come back. */
  @Override
  public Step<CallState, CallEffect> ceilingReached() {
    return Step.to(with(connection.givenUp()));
  }

  /** There is nobody whose sentence is to be heard to its end. */
  private Step<CallState, CallEffect> withoutAgent() {
    return new TransferringCall(new Transferring(phase, connection.givenUp(), line), policy).dial();
  }

  private Optional<Step<CallState, CallEffect>> going(Optional<Retry> next) {
    return next.map(retry -> Step.to(with(retry.connection()), retry.effects()));
  }

  @Override
  public Step<CallState, CallEffect> transferSettled(TransferOutcome outcome) {
    if (phase == Phase.ANNOUNCING) {
      return ignored();
    }
    return switch (outcome) {
      case REACHED -> ended(EndReason.HANDED_OVER);
      case CALLER_GONE -> ended(EndReason.CALLER_HUNG_UP);
      case REFUSED -> nobodyCame(Phase.NOT_REACHED, line == Line.LENT ? Line.HELD : line);
      case NOT_REACHED -> nobodyCame(Phase.NOT_REACHED, line);
      case DECLINED -> nobodyCame(Phase.DECLINED, line);
    };
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    return switch (alarm) {
      case LONGEST -> Step.to(state(), new CallEffect.Set(alarm, policy.goodbyeWithin()));
      case GOODBYE -> dial();
      case TRANSFER -> nobodyCame(Phase.NOT_REACHED, line);
      case LINE_BACK -> phase == Phase.DIALING ? Step.to(state()) : super.alarmWent(alarm);
      case OPENING -> going(overdue(connection)).orElseGet(() -> super.alarmWent(alarm));
      case REOPEN -> going(reopen(connection)).orElseGet(() -> super.alarmWent(alarm));
      case NO_LINE, NO_CONVERSATION -> super.alarmWent(alarm);
    };
  }

  /** A caller whose line is away cannot be taken anywhere; it is done when the line is back. */
  private Step<CallState, CallEffect> dial() {
    return phase == Phase.ANNOUNCING && !line.away()
        ? Step.to(
            new Transferring(Phase.DIALING, connection, Line.LENT),
            new CallEffect.Transfer(),
            new CallEffect.Set(CallAlarm.TRANSFER, policy.transferWithin()))
        : Step.to(state());
  }

  /**
   * The caller is there, or will be; a line that is still lent may yet be followed by a new one.
   */
  private Step<CallState, CallEffect> nobodyCame(Phase why, Line now) {
    if (phase != Phase.DIALING) {
      return Step.to(state());
    }
    CallEffect bound = new CallEffect.Set(CallAlarm.LINE_BACK, policy.lineReturnsWithin());
    Cue words = why == Phase.DECLINED ? Farewell.NOBODY_FREE : Farewell.NOBODY_CAME;
    return switch (now) {
      case TAKEN, BROKEN -> Step.to(new Transferring(why, connection, now), bound);
      case LENT -> goOn(now, List.of(bound), words);
      case HELD -> goOn(now, List.of(), words);
    };
  }

  private Step<CallState, CallEffect> goOn(Line now, List<CallEffect> before, Cue words) {
    if (connection.hopeless()) {
      return ended(EndReason.NO_CONVERSATION);
    }
    List<CallEffect> effects = new ArrayList<>(before);
    effects.add(new CallEffect.Say(words, false));
    if (connection.ready()) {
      return Step.to(new CallState.Conversing(connection, now), effects);
    }
    effects.add(new CallEffect.Set(CallAlarm.NO_CONVERSATION, policy.conversationWithin()));
    return Step.to(new CallState.Connecting(connection, true, now), effects);
  }
}
