package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.network.PayerEvent.Health;
import dev.voiceline.adapters.eligibility.network.PayerEvent.NotAsked.Reason;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A payer in trouble is left in peace, and calls do not queue up for it. */
class GuardTest {
  private static final Guard GUARD = new Guard(2, 4, 50, Duration.ofSeconds(30));

  private final NetworkBench bench =
      new NetworkBench(NetworkBench.USUAL.with(GUARD).with(Effort.STANDARD.trying(1)));

  @Test
  void afterFailuresThePayerIsNotAskedAndTheAnswerIsThereAtOnce() {
    breakIt();
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(bench.payer.asked()).hasSize(2);
    assertThat(bench.events)
        .contains(
            new PayerEvent.Moved("Example Health Plan", Health.WELL, Health.RESTING),
            new PayerEvent.NotAsked("Example Health Plan", Reason.RESTING));
  }

  @Test
  void afterItsRestTwoMessagesFindOutWhetherItIsWell() {
    breakIt();
    bench.time.advance(Duration.ofSeconds(30).plusMillis(1));
    assertThat(List.of(now().outcome(), now().outcome(), now().outcome()))
        .containsOnly(Outcome.ACTIVE);
    assertThat(bench.events)
        .contains(
            new PayerEvent.Moved("Example Health Plan", Health.RESTING, Health.ON_TRIAL),
            new PayerEvent.Moved("Example Health Plan", Health.ON_TRIAL, Health.WELL));
  }

  @Test
  void aTrialThatFailsIsAnotherRest() {
    breakIt();
    bench.payer.then(Replies.failing(Failure.TIMED_OUT)).then(Replies.failing(Failure.TIMED_OUT));
    bench.time.advance(Duration.ofSeconds(30).plusMillis(1));
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(bench.payer.asked()).hasSize(4);
    assertThat(bench.events)
        .contains(new PayerEvent.Moved("Example Health Plan", Health.ON_TRIAL, Health.RESTING));
  }

  @Test
  void thatAPayerSaysItIsDownCountsAsAFailure() {
    bench.payer.then(Replies.refusingAll("42", "N")).then(Replies.refusingAll("80", "N"));
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(bench.payer.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"71", "72", "75", "58"})
  void aPatientWhoIsNotFoundIsNoFailureOfThePayer(String code) {
    bench.payer.usually(Replies.refusingPerson(code));
    for (int i = 0; i < 10; i++) {
      assertThat(now().outcome()).isEqualTo(Outcome.REJECTED_MEMBER);
    }
    assertThat(bench.payer.asked()).hasSize(10);
  }

  @Test
  void moreThanSoManyAreNotUnderWay() {
    bench.payer.usually(Duration.ofSeconds(5), Replies.all());
    CompletableFuture<EligibilityAnswer> first = bench.ask(NetworkBench.question());
    CompletableFuture<EligibilityAnswer> second = bench.ask(NetworkBench.question());
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(bench.events).contains(new PayerEvent.NotAsked("Example Health Plan", Reason.FULL));

    bench.time.advance(Duration.ofSeconds(5));
    assertThat(List.of(first.join().outcome(), second.join().outcome()))
        .containsOnly(Outcome.ACTIVE);
    CompletableFuture<EligibilityAnswer> third = bench.ask(NetworkBench.question());
    bench.time.advance(Duration.ofSeconds(5));
    assertThat(third.join().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void whoFindsItFullTriesAgainWhileThereIsTime() {
    NetworkBench patient = new NetworkBench(NetworkBench.USUAL.with(GUARD));
    patient.payer.usually(Duration.ofSeconds(1), Replies.all());
    CompletableFuture<EligibilityAnswer> first = patient.ask(NetworkBench.question());
    CompletableFuture<EligibilityAnswer> second = patient.ask(NetworkBench.question());
    CompletableFuture<EligibilityAnswer> third = patient.ask(NetworkBench.question());
    patient.time.advance(Duration.ofSeconds(3));
    assertThat(List.of(first.join().outcome(), second.join().outcome(), third.join().outcome()))
        .containsOnly(Outcome.ACTIVE);
  }

  @Test
  void aSilentPayerGivesItsPlaceBack() {
    bench.payer.thenSilent().thenSilent();
    CompletableFuture<EligibilityAnswer> first = bench.ask(NetworkBench.question());
    CompletableFuture<EligibilityAnswer> second = bench.ask(NetworkBench.question());
    bench.time.advance(Duration.ofSeconds(60));
    assertThat(first).isDone();
    assertThat(second).isDone();
    assertThat(now().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void whateverBreaksDownGivesItsPlaceBack() {
    for (int i = 0; i < 5; i++) {
      bench.payer.then(
          request -> {
            throw new StackOverflowError();
          });
      assertThat(now().outcome()).isEqualTo(Outcome.MALFORMED);
    }
    assertThat(now().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void aTrialThatBreaksDownLeavesRoomForAnother() {
    breakIt();
    bench.time.advance(Duration.ofSeconds(30).plusMillis(1));
    for (int i = 0; i < 3; i++) {
      bench.payer.then(
          request -> {
            throw new StackOverflowError();
          });
      assertThat(now().outcome()).isEqualTo(Outcome.MALFORMED);
    }
    assertThat(now().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void eventsTellOutcomesAndTimesAndNothingOfThePerson() {
    bench.payer.then(Duration.ofMillis(700), Replies.all());
    assertThat(bench.answer(NetworkBench.question()).outcome()).isEqualTo(Outcome.ACTIVE);
    Duration took = Duration.ofMillis(700);
    assertThat(bench.events)
        .containsExactly(
            new PayerEvent.Asked("Example Health Plan", 1, Outcome.ACTIVE, took, ""),
            new PayerEvent.Checked("Example Health Plan", Outcome.ACTIVE, took));
    assertThat(bench.events.toString()).doesNotContain("MB123456", "1985", "TRACE");
  }

  private void breakIt() {
    bench.payer.then(Replies.failing(Failure.UNREACHABLE));
    bench.payer.then(Replies.failing(Failure.SERVER_ERROR));
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(now().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
  }

  /** The answer that is there without any time going by. */
  private EligibilityAnswer now() {
    CompletableFuture<EligibilityAnswer> answer = bench.ask(NetworkBench.question());
    assertThat(answer).isDone();
    return answer.join();
  }
}
