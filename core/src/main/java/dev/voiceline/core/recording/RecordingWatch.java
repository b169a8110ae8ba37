package dev.voiceline.core.recording;

import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.machine.Step;
import dev.voiceline.core.recording.RecordingEffect.Give;
import dev.voiceline.core.recording.RecordingEffect.TellDone;
import dev.voiceline.core.recording.RecordingEffect.TellFailed;
import dev.voiceline.core.recording.RecordingPolicy.Mode;
import dev.voiceline.core.recording.RecordingState.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the network's recording as it shall be, one order at a time. Pure and total. It fails
 * closed: a recording that cannot be paused or resumed is ended, and one of which nobody knows
 * whether it runs counts as running.
 */
public final class RecordingWatch {
  private final RecordingPolicy policy;

  /** A watch under this policy. */
  public RecordingWatch(RecordingPolicy policy) {
    this.policy = policy;
  }

  /** The state at the start of a call. */
  public RecordingState start() {
    return new RecordingState(
        false, policy.pausedForIdentifiers(), Tape.NONE, Optional.empty(), false);
  }

  /**
   * The state in which another server goes on. Of a recording that runs nobody knows whether it is
   * paused: the order that is given next settles it.
   *
   * @param last the latest order that was carried out
   * @param matched whether a patient was matched
   * @param runsOn whether a recording outlives the server that has ordered it; if not it is begun
   *     anew
   */
  public RecordingState takenUp(Optional<RecordingOrder> last, boolean matched, boolean runsOn) {
    boolean sensitive = policy.pausedForIdentifiers() && !matched;
    boolean stopped = last.equals(Optional.of(RecordingOrder.STOP));
    boolean runs = last.isPresent() && !stopped;
    Tape there = sensitive ? Tape.RUNNING : Tape.PAUSED;
    Tape running = runsOn ? there : Tape.NONE;
    Tape idle = stopped ? Tape.STOPPED : Tape.NONE;
    return new RecordingState(runs, sensitive, runs ? running : idle, Optional.empty(), false);
  }

  /** Takes an event. */
  public Step<RecordingState, RecordingEffect> on(RecordingState state, RecordingEvent event) {
    Step<RecordingState, RecordingEffect> step = event.accept(new Behavior(policy, state));
    Optional<RecordingOrder> next = next(step.state());
    if (next.isEmpty()) {
      return step;
    }
    List<RecordingEffect> effects = new ArrayList<>(step.effects());
    effects.add(new Give(next.get()));
    return new Step<>(step.state().ordered(next.get()), effects, step.known());
  }

  private static Optional<RecordingOrder> next(RecordingState state) {
    if (state.inFlight().isPresent()) {
      return Optional.empty();
    }
    boolean wanted = state.wanted() && !state.givenUp();
    return switch (state.tape()) {
      case NONE, STOPPED -> wanted ? Optional.of(RecordingOrder.START) : Optional.empty();
      case RUNNING ->
          wanted
              ? Optional.of(RecordingOrder.PAUSE).filter(pause -> state.sensitive())
              : Optional.of(RecordingOrder.STOP);
      case PAUSED ->
          wanted
              ? Optional.of(RecordingOrder.RESUME).filter(resume -> !state.sensitive())
              : Optional.of(RecordingOrder.STOP);
      case OUT_OF_CONTROL -> Optional.empty();
    };
  }

  private record Behavior(RecordingPolicy policy, RecordingState state)
      implements RecordingEvent.Visitor<Step<RecordingState, RecordingEffect>> {
    @Override
    public Step<RecordingState, RecordingEffect> lineThere() {
      return Step.to(policy.mode() == Mode.FROM_ANSWER ? state.want(true) : state);
    }

    @Override
    public Step<RecordingState, RecordingEffect> startWanted() {
      return Step.to(policy.mode() == Mode.OFF ? state : state.want(true));
    }

    @Override
    public Step<RecordingState, RecordingEffect> stopWanted() {
      return Step.to(state.want(false));
    }

    @Override
    public Step<RecordingState, RecordingEffect> identifiersNear() {
      return Step.to(state.sensitive(policy.pausedForIdentifiers()));
    }

    @Override
    public Step<RecordingState, RecordingEffect> patientMatched() {
      return Step.to(state.sensitive(false));
    }

    @Override
    public Step<RecordingState, RecordingEffect> settled(ControlOutcome outcome) {
      if (state.inFlight().isEmpty()) {
        return Step.ignored(state);
      }
      RecordingOrder order = state.inFlight().get();
      if (outcome instanceof ControlOutcome.Failed failed) {
        ControlFailure.Kind kind = failed.failure().kind();
        return Step.to(state.failed(after(order, kind)), new TellFailed(order, kind));
      }
      Tape now =
          switch (order) {
            case START, RESUME -> Tape.RUNNING;
            case PAUSE -> Tape.PAUSED;
            case STOP -> Tape.STOPPED;
          };
      return Step.to(state.answered(now), new TellDone(order));
    }

    /** With the call its recording has ended. Otherwise the worst that may be. */
    private static Tape after(RecordingOrder order, ControlFailure.Kind kind) {
      if (kind == ControlFailure.Kind.GONE) {
        return Tape.STOPPED;
      }
      return switch (order) {
        case START -> kind == ControlFailure.Kind.UNCERTAIN ? Tape.RUNNING : Tape.NONE;
        case PAUSE -> Tape.RUNNING;
        case RESUME -> kind == ControlFailure.Kind.UNCERTAIN ? Tape.RUNNING : Tape.PAUSED;
        case STOP -> Tape.OUT_OF_CONTROL;
      };
    }
  }
}
