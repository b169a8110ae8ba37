package dev.voiceline.tck.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.voiceline.core.call.CallControl.Parting;
import dev.voiceline.core.call.CallControl.TransferOutcome;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.tck.control.NetworkFacts.CallerIs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules that all orders of a control share, and those of hanging up. */
public abstract class CallControlContract extends ControlContract {
  private static final int TRIES = 3;

  @Test
  @DisplayName("CTRL-01 hanging up ends the call at the network")
  public final void hangingUpEndsTheCall() {
    control().hangUp(call(), Parting.SILENT);
    awaitCaller(CallerIs.GONE);
  }

  @Test
  @DisplayName("CTRL-01 hanging up with an apology ends the call at the network")
  public final void apologyEndsTheCall() {
    control().hangUp(call(), Parting.APOLOGY);
    awaitCaller(CallerIs.GONE);
  }

  @Test
  @DisplayName("CTRL-02 a call that the caller has ended can be hung up")
  public final void endedCallCanBeHungUp() {
    callerHangsUp();
    assertThatCode(() -> control().hangUp(call(), Parting.SILENT)).doesNotThrowAnyException();
    assertThatCode(() -> control().hangUp(call(), Parting.APOLOGY)).doesNotThrowAnyException();
    assertThat(facts().asked(Order.END)).as("requests").isLessThanOrEqualTo(2);
  }

  @Test
  @DisplayName("CTRL-02 a call that was hung up can be hung up again")
  public final void hungUpCallCanBeHungUp() {
    control().hangUp(call(), Parting.SILENT);
    awaitCaller(CallerIs.GONE);
    assertThatCode(() -> control().hangUp(call(), Parting.SILENT)).doesNotThrowAnyException();
    assertThat(facts().asked(Order.END)).as("requests").isLessThanOrEqualTo(2);
  }

  /** One that waits returns with an outcome, always; one that does not may be unlucky once. */
  @Test
  @DisplayName("CTRL-03 orders return while the network is silent")
  public final void ordersDoNotWait() {
    everyRequestMeets(Trouble.STALLS);
    orders()
        .forEach(
            (name, order) -> {
              boolean returnedFirst = false;
              for (int i = 0; i < TRIES && !returnedFirst; i++) {
                CompletionStage<?> stage = outcome(onItsOwnThread(order));
                returnedFirst = !stage.toCompletableFuture().isDone();
                await().until("the end of " + name, () -> stage.toCompletableFuture().isDone());
              }
              assertThat(returnedFirst).as("%s returned before its outcome", name).isTrue();
            });
  }

  @Test
  @DisplayName("CTRL-03 hanging up returns while the network is silent")
  public final void hangingUpDoesNotWait() {
    everyRequestMeets(Trouble.STALLS);
    outcome(
        CompletableFuture.runAsync(
            () -> control().hangUp(call(), Parting.SILENT), ControlContract::onNewThread));
  }

  @Test
  @DisplayName("CTRL-04 a network that refuses is an outcome")
  public final void refusalIsAnOutcome() {
    everyOrderHasAnOutcomeWhen(Trouble.REFUSES);
  }

  @Test
  @DisplayName("CTRL-04 a network that is overrun is an outcome")
  public final void tooManyIsAnOutcome() {
    everyOrderHasAnOutcomeWhen(Trouble.TOO_MANY);
  }

  @Test
  @DisplayName("CTRL-04 a network that is silent is an outcome")
  public final void silenceIsAnOutcome() {
    everyOrderHasAnOutcomeWhen(Trouble.STALLS);
  }

  @Test
  @DisplayName("CTRL-04 a network that answers nonsense is an outcome")
  public final void nonsenseIsAnOutcome() {
    everyOrderHasAnOutcomeWhen(Trouble.GARBLES);
  }

  @Test
  @DisplayName("CTRL-14 orders about a call that is over are gone")
  public final void ordersAfterTheEndAreGone() {
    callerHangsUp();
    if (can(Ability.KEYS)) {
      fails(control().press(call(), KEYS), Kind.GONE);
    }
    if (can(Ability.RECORDING)) {
      fails(control().record(call(), RecordingOrder.START), Kind.GONE);
    }
  }

  @Test
  @DisplayName("CTRL-14 the caller of a transfer has gone before it")
  public final void transfersAfterTheEndAreGone() {
    callerHangsUp();
    if (can(Ability.COLD_TRANSFER)) {
      assertThat(outcome(control().transfer(call(), cold())))
          .isEqualTo(TransferOutcome.CALLER_GONE);
    }
    if (can(Ability.WARM_TRANSFER)) {
      assertThat(outcome(control().transfer(call(), warm())))
          .isEqualTo(TransferOutcome.CALLER_GONE);
    }
  }

  @Test
  @DisplayName("CTRL-18 failures print nothing of what was asked for")
  public final void failuresPrintNothing() {
    for (Trouble trouble : List.of(Trouble.REFUSES, Trouble.TOO_MANY, Trouble.GARBLES)) {
      everyRequestMeets(trouble);
      orders().forEach((name, order) -> printsNothing(name, outcome(order.get()).toString()));
    }
    printsNothing("the control", control().toString());
  }

  @Test
  @DisplayName("CTRL-20 what is not done is refused")
  public final void whatIsNotDoneIsRefused() {
    assertThat(control().sendsTexts()).isEqualTo(can(Ability.TEXTS));
    assertThat(control().pressesKeys()).isEqualTo(can(Ability.KEYS));
    if (!can(Ability.TEXTS)) {
      fails(control().send(text()), Kind.FINAL);
    }
    if (!can(Ability.KEYS)) {
      fails(control().press(call(), KEYS), Kind.FINAL);
    }
    if (!can(Ability.RECORDING)) {
      fails(control().record(call(), RecordingOrder.START), Kind.FINAL);
    }
    if (!can(Ability.PLACING)) {
      fails(control().place(outgoing()), Kind.FINAL);
    }
    if (!can(Ability.COLD_TRANSFER)) {
      assertThat(outcome(control().transfer(call(), cold()))).isEqualTo(TransferOutcome.REFUSED);
    }
    if (!can(Ability.WARM_TRANSFER)) {
      assertThat(outcome(control().transfer(call(), warm()))).isEqualTo(TransferOutcome.REFUSED);
    }
  }

  private void everyOrderHasAnOutcomeWhen(Trouble trouble) {
    everyRequestMeets(trouble);
    orders().forEach((name, order) -> assertThat(outcome(order.get())).as(name).isNotNull());
  }

  private void everyRequestMeets(Trouble trouble) {
    for (Order order : Order.values()) {
      network().meets(order, trouble);
    }
  }

  private Map<String, Supplier<CompletionStage<?>>> orders() {
    Map<String, Supplier<CompletionStage<?>>> all = new LinkedHashMap<>();
    if (can(Ability.KEYS)) {
      all.put("press", () -> control().press(call(), KEYS));
    }
    if (can(Ability.RECORDING)) {
      all.put("record", () -> control().record(call(), RecordingOrder.START));
    }
    if (can(Ability.TEXTS)) {
      all.put("send", () -> control().send(text()));
    }
    if (can(Ability.PLACING)) {
      all.put("place", () -> control().place(outgoing()));
    }
    if (can(Ability.COLD_TRANSFER)) {
      all.put("cold transfer", () -> control().transfer(call(), cold()));
    }
    if (can(Ability.WARM_TRANSFER)) {
      all.put("warm transfer", () -> control().transfer(call(), warm()));
    }
    return all;
  }

  private void printsNothing(String what, String printed) {
    assertThat(printed)
        .as(what)
        .doesNotContain(
            digits(bench().person().reveal(Purpose.TELEPHONY)),
            digits(bench().stranger().reveal(Purpose.TELEPHONY)),
            SUMMARY,
            BODY,
            KEYS.keys(),
            call().value());
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }

  private static CompletionStage<CompletionStage<?>> onItsOwnThread(
      Supplier<CompletionStage<?>> order) {
    return CompletableFuture.supplyAsync(order, ControlContract::onNewThread);
  }
}
