package dev.voiceline.tck.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.call.CallControl;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.Handover;
import dev.voiceline.core.call.KeyTones;
import dev.voiceline.core.call.OutgoingCall;
import dev.voiceline.core.call.TextMessage;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.tck.Await;
import dev.voiceline.tck.Rule;
import dev.voiceline.tck.conformance.Conformance;
import dev.voiceline.tck.control.NetworkFacts.CallerIs;
import dev.voiceline.tck.control.NetworkFacts.PersonIs;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the kits of {@link CallControl} have in common. An adapter's tests extend the kits, not
 * this.
 */
@ExtendWith(Conformance.class)
public abstract class ControlContract {
  static final String SUMMARY = "The caller asks about an MRI and was told about the copay.";
  static final String BODY =
      "The copay is $50 & prior authorization is required. Reply STOP + we stop.";
  static final KeyTones KEYS = new KeyTones("1w2W#*09");
  static final Duration RINGS = Duration.ofSeconds(25);
  static final Duration LASTS = Duration.ofMinutes(7);

  private ControlBench bench;
  private Await await;

  ControlContract() {}

  /** A fresh control with a call under way; each test has its own. */
  protected abstract ControlBench newBench() throws Exception;

  /** Opens the bench, or skips the test when the bench cannot show the rule. */
  @BeforeEach
  public final void openBench(TestInfo test) throws Exception {
    bench = newBench();
    Rule.of(test).assumeTestable(bench.untestable());
    await = new Await(bench.patience());
    await.until("the caller is with the agent", () -> facts().caller() == CallerIs.WITH_AGENT);
  }

  /** Closes the bench. */
  @AfterEach
  public final void closeBench() {
    bench.close();
  }

  final ControlBench bench() {
    return bench;
  }

  final CallControl control() {
    return bench.control();
  }

  final CallId call() {
    return bench.call();
  }

  final NetworkEnd network() {
    return bench.network();
  }

  final NetworkFacts facts() {
    return bench.facts();
  }

  final Await await() {
    return await;
  }

  final void needs(Ability ability) {
    assumeTrue(can(ability), () -> "the control does not do it: " + ability);
  }

  final boolean can(Ability ability) {
    return bench.abilities().contains(ability);
  }

  final Handover cold() {
    return Handover.cold(bench.person());
  }

  final Handover warm() {
    return Handover.warm(bench.person(), SUMMARY);
  }

  final TextMessage text() {
    return new TextMessage(call(), bench.stranger(), BODY);
  }

  final OutgoingCall outgoing() {
    return new OutgoingCall(
        bench.stranger(),
        OutgoingCall.Detection.NONE,
        OutgoingCall.OnMachine.HANG_UP,
        RINGS,
        LASTS,
        "");
  }

  final void awaitCaller(CallerIs where) {
    await.until("the caller is " + where, () -> facts().caller() == where);
  }

  final void awaitPerson(PersonIs where) {
    await.until("the person is " + where, () -> facts().person() == where);
  }

  /** Lets the caller hang up, and waits until that has happened. */
  final void callerHangsUp() {
    network().callerHangsUp();
    awaitCaller(CallerIs.GONE);
  }

  /** A thread of its own, so that a method that waits is found out. */
  static void onNewThread(Runnable task) {
    Thread caller = new Thread(task, "tck-caller");
    caller.setDaemon(true);
    caller.start();
  }

  final <T> T outcome(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture().get(bench.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("no outcome within the patience of the bench", late);
    } catch (ExecutionException thrown) {
      throw new AssertionError("an exception instead of an outcome", thrown.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for an outcome", interrupted);
    }
  }

  final void isDone(CompletionStage<ControlOutcome> stage) {
    assertThat(outcome(stage)).isInstanceOf(ControlOutcome.Done.class);
  }

  final void fails(CompletionStage<ControlOutcome> stage, ControlFailure.Kind... kinds) {
    ControlOutcome came = outcome(stage);
    assertThat(came).isInstanceOf(ControlOutcome.Failed.class);
    assertThat(((ControlOutcome.Failed) came).failure().kind()).isIn((Object[]) kinds);
  }
}
