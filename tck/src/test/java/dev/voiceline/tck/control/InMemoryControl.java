package dev.voiceline.tck.control;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.Handover.Manner;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.call.TextMessage;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.tck.control.InMemoryNetwork.Answer;
import dev.voiceline.tck.control.InMemoryNetwork.Kind;
import dev.voiceline.tck.control.NetworkFacts.CallerIs;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A correct control of a network in memory. The broken ones override one step. */
class InMemoryControl implements CallControl, InMemoryNetwork.Watcher {
  private static final int LIMIT_MS = 100;

  final InMemoryNetwork network = new InMemoryNetwork();
  private Optional<RecordingOrder> recorded = Optional.empty();
  Optional<Manner> manner = Optional.empty();
  CompletableFuture<TransferOutcome> transfer = new CompletableFuture<>();

  InMemoryControl() {
    network.watchedBy(this);
  }

  /** Asks the network, within a limit of time. */
  CompletionStage<Answer> ask(Order order, String content, Supplier<Answer> effect) {
    return network
        .ask(order, content, effect)
        .toCompletableFuture()
        .completeOnTimeout(new Answer(Kind.BROKEN, "silence"), LIMIT_MS, TimeUnit.MILLISECONDS);
  }

  CompletionStage<ControlOutcome> settled(CompletionStage<Answer> answer) {
    return answer.thenApply(this::outcome);
  }

  ControlOutcome outcome(Answer answer) {
    return answer.kind() == Kind.OK
        ? new ControlOutcome.Done(answer.words())
        : new ControlOutcome.Failed(new ControlFailure(kind(answer.kind()), 0, explain(answer)));
  }

  ControlFailure.Kind kind(Kind kind) {
    return switch (kind) {
      case TOO_MANY -> ControlFailure.Kind.RETRYABLE;
      case BROKEN, NONSENSE -> ControlFailure.Kind.UNCERTAIN;
      case OVER -> ControlFailure.Kind.GONE;
      case OPTED_OUT -> ControlFailure.Kind.OPTED_OUT;
      case UNREACHABLE -> ControlFailure.Kind.UNREACHABLE;
      case OK, REFUSED -> ControlFailure.Kind.FINAL;
    };
  }

  String explain(Answer answer) {
    return "The network answered " + answer.kind() + ".";
  }

  @Override
  public void hangUp(CallId call, Parting parting) {
    ask(Order.END, call.value(), network::end);
  }

  @Override
  public CompletionStage<TransferOutcome> transfer(CallId call, Handover handover) {
    CompletableFuture<TransferOutcome> outcome = new CompletableFuture<>();
    transfer = outcome;
    manner = Optional.of(handover.manner());
    String content = call + " to " + handover.person().reveal(Purpose.TELEPHONY);
    CompletionStage<Answer> moving = ask(Order.MOVE, content, () -> takeAway(handover));
    moving.thenAccept(answer -> moved(outcome, answer, handover));
    return outcome;
  }

  Answer takeAway(Handover handover) {
    Answer answer = network.move(CallerIs.WAITING);
    if (answer.kind() == Kind.OK && handover.manner() == Manner.COLD) {
      network.ring("");
    }
    return answer;
  }

  void moved(CompletableFuture<TransferOutcome> outcome, Answer answer, Handover handover) {
    if (answer.kind() == Kind.OVER) {
      outcome.complete(TransferOutcome.CALLER_GONE);
    } else if (answer.kind() != Kind.OK) {
      outcome.complete(TransferOutcome.REFUSED);
    } else if (handover.manner() == Manner.WARM) {
      callPerson(handover).thenAccept(this::called);
    }
  }

  void called(Answer made) {
    if (made.kind() != Kind.OK) {
      back(TransferOutcome.NOT_REACHED);
    }
  }

  CompletionStage<Answer> callPerson(Handover handover) {
    String content = handover.person().reveal(Purpose.TELEPHONY);
    return ask(Order.CALL, content, () -> network.ring(handover.summary()));
  }

  @Override
  public void personAnswered() {
    if (manner.equals(Optional.of(Manner.COLD))) {
      connect();
    }
  }

  @Override
  public void personDecided(boolean accepted) {
    if (accepted) {
      connect();
    } else {
      back(TransferOutcome.DECLINED);
    }
  }

  @Override
  public void personGone() {
    back(TransferOutcome.NOT_REACHED);
  }

  @Override
  public void callerGone() {
    if (manner.isPresent() && !transfer.isDone()) {
      network.endPerson();
      transfer.complete(TransferOutcome.CALLER_GONE);
    }
  }

  void connect() {
    network.bridge();
    transfer.complete(TransferOutcome.REACHED);
  }

  void back(TransferOutcome why) {
    if (!transfer.isDone()) {
      ask(Order.MOVE, "", () -> network.move(CallerIs.WITH_AGENT));
      transfer.complete(why);
    }
  }

  @Override
  public CompletionStage<ControlOutcome> press(CallId call, KeyTones keys) {
    return settled(ask(Order.PRESS, call + " " + keys.keys(), () -> network.press(keys)));
  }

  @Override
  public CompletionStage<ControlOutcome> record(CallId call, RecordingOrder order) {
    if (recorded.equals(Optional.of(order))) {
      return CompletableFuture.completedFuture(ControlOutcome.done());
    }
    recorded = Optional.of(order);
    return settled(ask(Order.RECORD, call.value(), () -> network.record(order)));
  }

  @Override
  public CompletionStage<ControlOutcome> send(TextMessage message) {
    String content = message.to().reveal(Purpose.TELEPHONY) + " " + message.body();
    return settled(ask(Order.TEXT, content, () -> network.text(message)));
  }

  @Override
  public CompletionStage<ControlOutcome> place(OutgoingCall call) {
    String content = call.to().reveal(Purpose.TELEPHONY);
    return settled(ask(Order.CALL, content, () -> network.place(call)));
  }

  @Override
  public boolean sendsTexts() {
    return true;
  }

  @Override
  public boolean pressesKeys() {
    return true;
  }
}
