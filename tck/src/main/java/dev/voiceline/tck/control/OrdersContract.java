package dev.voiceline.tck.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.tck.control.NetworkFacts.CallerIs;
import dev.voiceline.tck.control.NetworkFacts.Placed;
import dev.voiceline.tck.control.NetworkFacts.RecordingIs;
import dev.voiceline.tck.control.NetworkFacts.Text;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of text messages, keys, recordings and calls of our own. */
public abstract class OrdersContract extends ControlContract {
  @Test
  @DisplayName("CTRL-12 a text is sent once, as it was given, and named")
  public final void textIsSentOnce() {
    needs(Ability.TEXTS);
    assertThat(named(control().send(text()))).isNotBlank();
    await().until("the text is accepted", () -> !facts().texts().isEmpty());
    assertThat(facts().texts()).containsExactly(new Text(bench().stranger(), BODY));
    assertThat(facts().asked(Order.TEXT)).isEqualTo(1);
  }

  @Test
  @DisplayName("CTRL-12 a text that was accepted with an error is not sent again")
  public final void acceptedTextIsNotSentAgain() {
    needs(Ability.TEXTS);
    uncertain(Order.TEXT, Trouble.FAILS_AFTERWARDS, control()::send, text());
    assertThat(facts().texts()).hasSize(1);
  }

  @Test
  @DisplayName("CTRL-12 a text that is not answered is not sent again")
  public final void unansweredTextIsNotSentAgain() {
    needs(Ability.TEXTS);
    uncertain(Order.TEXT, Trouble.STALLS, control()::send, text());
  }

  @Test
  @DisplayName("CTRL-12 a call that was accepted with an error is not placed again")
  public final void acceptedCallIsNotPlacedAgain() {
    needs(Ability.PLACING);
    uncertain(Order.CALL, Trouble.FAILS_AFTERWARDS, control()::place, outgoing());
    assertThat(facts().placed()).hasSize(1);
  }

  @Test
  @DisplayName("CTRL-12 a call that is not answered is not placed again")
  public final void unansweredCallIsNotPlacedAgain() {
    needs(Ability.PLACING);
    uncertain(Order.CALL, Trouble.STALLS, control()::place, outgoing());
  }

  @Test
  @DisplayName("CTRL-13 too many texts may be tried again later")
  public final void tooManyTexts() {
    needs(Ability.TEXTS);
    network().meets(Order.TEXT, Trouble.TOO_MANY);
    fails(control().send(text()), Kind.RETRYABLE);
    assertThat(facts().texts()).isEmpty();
  }

  @Test
  @DisplayName("CTRL-13 too many calls may be tried again later")
  public final void tooManyCalls() {
    needs(Ability.PLACING);
    network().meets(Order.CALL, Trouble.TOO_MANY);
    fails(control().place(outgoing()), Kind.RETRYABLE);
    assertThat(facts().placed()).isEmpty();
  }

  @Test
  @DisplayName("CTRL-15 keys are heard once and in order, and a new line comes")
  public final void keysAreHeard() {
    needs(Ability.KEYS);
    isDone(control().press(call(), KEYS));
    await().until("a new line", () -> facts().newLines() > 0);
    awaitCaller(CallerIs.WITH_AGENT);
    assertThat(facts().keysHeard()).isEqualTo(KEYS.keys());
    assertThat(facts().newLines()).isEqualTo(1);
  }

  @Test
  @DisplayName("CTRL-15 refused keys leave the caller with the agent")
  public final void refusedKeys() {
    needs(Ability.KEYS);
    network().meets(Order.PRESS, Trouble.REFUSES);
    fails(control().press(call(), KEYS), Kind.FINAL);
    assertThat(facts().caller()).isEqualTo(CallerIs.WITH_AGENT);
    assertThat(facts().newLines()).isZero();
    assertThat(facts().keysHeard()).isEmpty();
  }

  @Test
  @DisplayName("CTRL-16 a recording that was begun twice is one recording")
  public final void recordingIsBegunOnce() {
    records(RecordingOrder.START, RecordingIs.RUNNING);
    records(RecordingOrder.START, RecordingIs.RUNNING);
    assertThat(facts().recordings()).isEqualTo(1);
  }

  @Test
  @DisplayName("CTRL-16 a recording is paused, resumed and stopped")
  public final void recordingIsPaused() {
    records(RecordingOrder.START, RecordingIs.RUNNING);
    records(RecordingOrder.PAUSE, RecordingIs.PAUSED);
    records(RecordingOrder.RESUME, RecordingIs.RUNNING);
    records(RecordingOrder.STOP, RecordingIs.STOPPED);
  }

  @Test
  @DisplayName("CTRL-16 an order that changes nothing is a success")
  public final void repeatedOrdersSucceed() {
    records(RecordingOrder.START, RecordingIs.RUNNING);
    records(RecordingOrder.PAUSE, RecordingIs.PAUSED);
    records(RecordingOrder.PAUSE, RecordingIs.PAUSED);
    records(RecordingOrder.STOP, RecordingIs.STOPPED);
    records(RecordingOrder.STOP, RecordingIs.STOPPED);
  }

  @Test
  @DisplayName("CTRL-17 a recipient who wants no texts has opted out")
  public final void recipientHasOptedOut() {
    needs(Ability.TEXTS);
    network().strangerOptsOut();
    fails(control().send(text()), Kind.OPTED_OUT);
    assertThat(facts().asked(Order.TEXT)).isEqualTo(1);
  }

  @Test
  @DisplayName("CTRL-17 a recipient who cannot have texts is unreachable")
  public final void recipientIsUnreachable() {
    needs(Ability.TEXTS);
    network().strangerHasLandline();
    fails(control().send(text()), Kind.UNREACHABLE);
    assertThat(facts().asked(Order.TEXT)).isEqualTo(1);
  }

  @Test
  @DisplayName("CTRL-19 a call is placed once, rings and lasts as asked, and is named")
  public final void callIsPlaced() {
    needs(Ability.PLACING);
    assertThat(named(control().place(outgoing()))).isNotBlank();
    await().until("the call is placed", () -> !facts().placed().isEmpty());
    assertThat(facts().placed()).containsExactly(new Placed(bench().stranger(), RINGS, LASTS));
  }

  private <T> void uncertain(
      Order order, Trouble trouble, Function<T, CompletionStage<ControlOutcome>> ask, T what) {
    network().meets(order, trouble);
    fails(ask.apply(what), Kind.UNCERTAIN);
    assertThat(facts().asked(order)).as("requests").isEqualTo(1);
  }

  private void records(RecordingOrder order, RecordingIs then) {
    needs(Ability.RECORDING);
    isDone(control().record(call(), order));
    await().until("the recording is " + then, () -> facts().recording() == then);
  }

  private String named(CompletionStage<ControlOutcome> stage) {
    ControlOutcome came = outcome(stage);
    assertThat(came).isInstanceOf(ControlOutcome.Done.class);
    return ((ControlOutcome.Done) came).id();
  }
}
