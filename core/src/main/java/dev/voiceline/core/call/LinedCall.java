package dev.voiceline.core.call;

import dev.voiceline.core.machine.Step;
import dev.voiceline.core.media.LineEnd;
import java.util.ArrayList;
import java.util.List;

/**
 * What the states do alike in which the caller is on the line, or about to be again. The loss of a
 * line is not the loss of the call: a new line is waited for.
 */
abstract class LinedCall extends CallBehavior {
  final Line line;

  LinedCall(CallState state, Line line, CallPolicy policy) {
    super(state, policy);
    this.line = line;
  }

  /** The same state with its line in another condition. */
  abstract CallState with(Line other);

  @Override
  public Step<CallState, CallEffect> lineOpened() {
    return line.away()
        ? Step.to(with(Line.HELD), new CallEffect.LineBack(line == Line.BROKEN))
        : ignored();
  }

  @Override
  public Step<CallState, CallEffect> lineBroke() {
    return switch (line) {
      case HELD ->
          Step.to(
              with(Line.BROKEN),
              new CallEffect.LineGone(true),
              new CallEffect.Set(CallAlarm.LINE_BACK, policy.lineReturnsWithin()));
      case LENT -> Step.to(with(Line.TAKEN), new CallEffect.LineGone(false));
      case TAKEN, BROKEN -> Step.to(state());
    };
  }

  /**
   * Of a line that the network takes away nothing can be told by its end: the caller who has hung
   * up is reported by the network itself.
   */
  @Override
  public Step<CallState, CallEffect> lineClosed(LineEnd end) {
    return switch (line) {
      case HELD, BROKEN -> ended(reasonOf(end));
      case LENT -> Step.to(with(Line.TAKEN), new CallEffect.LineGone(false));
      case TAKEN -> Step.to(state());
    };
  }

  /**
   * No agent is to be had any more. A person comes only for a caller who is there; else the network
   * does what it can.
   */
  final Step<CallState, CallEffect> agentLost(EndReason reason, Connection connection) {
    return policy.withoutAgent() == WithoutAgent.PERSON && line == Line.HELD
        ? fetchPerson(connection, policy)
        : ended(reason);
  }

  /** A person takes over from an agent who cannot say a word. */
  static Step<CallState, CallEffect> fetchPerson(Connection connection, CallPolicy policy) {
    List<CallEffect> effects = new ArrayList<>(leaving(connection));
    effects.add(new CallEffect.Transfer());
    effects.add(new CallEffect.Set(CallAlarm.TRANSFER, policy.transferWithin()));
    return Step.to(
        new CallState.Transferring(
            CallState.Transferring.Phase.DIALING, connection.givenUp(), Line.LENT),
        effects);
  }

  @Override
  public Step<CallState, CallEffect> lineKept() {
    return Step.to(line == Line.LENT ? with(Line.HELD) : state());
  }

  @Override
  public Step<CallState, CallEffect> alarmWent(CallAlarm alarm) {
    if (alarm != CallAlarm.LINE_BACK) {
      return super.alarmWent(alarm);
    }
    return line.away() ? ended(EndReason.LINE_LOST) : lineKept();
  }
}
