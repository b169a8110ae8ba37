package dev.voiceline.adapters.twilio.control;

import dev.voiceline.adapters.twilio.control.HandoffEffect.Reply;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.machine.Step;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** A handover under way: its machine, and what it is about. Safe for use by any thread. */
final class RunningHandoff {
  private final String id;
  private final CallId caller;
  private final Handover handover;
  private final BiConsumer<RunningHandoff, HandoffEffect> performer;
  private final ControlObserver observer;
  private final CompletableFuture<TransferOutcome> outcome = new CompletableFuture<>();
  private HandoffState state;

  RunningHandoff(
      String id,
      CallId caller,
      Handover handover,
      BiConsumer<RunningHandoff, HandoffEffect> performer,
      ControlObserver observer) {
    this.id = id;
    this.caller = caller;
    this.handover = handover;
    this.performer = performer;
    this.observer = observer;
    this.state = new HandoffState.Leaving(handover.manner());
  }

  /** Names the handover in addresses. Random, nobody's data. */
  String id() {
    return id;
  }

  /** Names the room where the caller waits. */
  String room() {
    return Transfers.room(caller);
  }

  CallId caller() {
    return caller;
  }

  Handover handover() {
    return handover;
  }

  CompletionStage<TransferOutcome> outcome() {
    return outcome.minimalCompletionStage();
  }

  void begin() {
    perform(HandoffMachine.begin(handover.manner()).effects());
  }

  void settle(TransferOutcome came) {
    outcome.complete(came);
  }

  /** What a webhook that brought the event is answered with; empty when it asked nothing. */
  Optional<Reply> on(HandoffEvent event) {
    Step<HandoffState, HandoffEffect> step;
    String before;
    synchronized (this) {
      before = state.getClass().getSimpleName();
      step = HandoffMachine.on(state, event);
      state = step.state();
    }
    if (!step.known()) {
      observer.unexpected(caller, before, event.getClass().getSimpleName());
    }
    perform(step.effects());
    return step.effects().stream()
        .filter(HandoffEffect.Answer.class::isInstance)
        .map(effect -> ((HandoffEffect.Answer) effect).reply())
        .findFirst();
  }

  private void perform(List<HandoffEffect> effects) {
    effects.forEach(effect -> performer.accept(this, effect));
  }
}
