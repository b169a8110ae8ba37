package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply;
import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.adapters.eligibility.payer.PayerRequest;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent again, when, and what never is. */
class RepeatsTest {
  private final NetworkBench bench = new NetworkBench();

  @ParameterizedTest
  @EnumSource(Failure.class)
  void onlyAPayerThatCannotBeReachedIsAskedAgain(Failure failure) {
    bench.payer.then(Replies.failing(failure));
    Outcome outcome = bench.outcome();
    assertThat(bench.payer.asked()).hasSize(failure.isRetryable() ? 2 : 1);
    assertThat(outcome == Outcome.ACTIVE).isEqualTo(failure.isRetryable());
  }

  @ParameterizedTest
  @CsvSource({
    "42, R, 2",
    "42, P, 2",
    "42, N, 1",
    "42, Y, 1",
    "42, S, 1",
    "42, C, 1",
    "80, R, 2",
    "80, N, 1",
    "79, R, 2",
    "79, P, 2",
    "79, C, 1",
    "79, N, 1",
    "T4, R, 1",
    "41, R, 1",
    "04, R, 2"
  })
  void aRefusalIsRepeatedWhereThePayerIsDownAndAllowsIt(
      String code, String followUp, int messages) {
    bench.payer.then(Replies.refusingAll(code, followUp));
    assertThat(bench.answer(NetworkBench.question()).outcome() == Outcome.ACTIVE)
        .isEqualTo(messages == 2);
    assertThat(bench.payer.asked()).hasSize(messages);
  }

  @ParameterizedTest
  @CsvSource({
    "15", "35", "43", "49", "52", "56", "57", "58", "60", "61", "62", "63", "68", "71", "76", "77",
    "78"
  })
  void aRefusalOfThePersonIsNeverRepeated(String code) {
    bench.payer.usually(Replies.refusingPerson(code));
    assertThat(bench.outcome()).isNotEqualTo(Outcome.ACTIVE);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  @Test
  void theSameQuestionKeepsItsTraceAndHasANewNumberForEachTry() {
    bench.payer.then(Replies.failing(Failure.SERVER_ERROR)).then(Replies.failing(Failure.BUSY));
    assertThat(bench.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(bench.payer.asked()).extracting(PayerRequest::attempt).containsExactly(1, 2, 3);
    assertThat(bench.payer.asked()).extracting(PayerRequest::trace).containsOnly("TRACE1");
    assertThat(bench.payer.asked())
        .extracting(request -> request.question())
        .containsOnly(NetworkBench.question());
  }

  @Test
  void theWaitsGrowAndTheThirdTryIsTheLast() {
    bench.payer.usually(Replies.failing(Failure.UNREACHABLE));
    CompletableFuture<EligibilityAnswer> answer = bench.ask(NetworkBench.question());
    assertSentAfter(1_999, 1);
    assertSentAfter(1, 2);
    assertSentAfter(3_999, 2);
    assertThat(answer).isNotDone();
    assertSentAfter(1, 3);
    assertThat(answer.join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertSentAfter(60_000, 3);
  }

  @Test
  void whatThePayerAsksToWaitIsWaited() {
    bench.payer.then(Replies.busyFor(Duration.ofSeconds(9)));
    CompletableFuture<EligibilityAnswer> answer = bench.ask(NetworkBench.question());
    assertSentAfter(8_999, 1);
    assertSentAfter(1, 2);
    assertThat(answer.join().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void aWaitThatDoesNotFitEndsTheCheckAtOnce() {
    bench.payer.then(Replies.busyFor(Duration.ofSeconds(19)));
    CompletableFuture<EligibilityAnswer> answer = bench.ask(NetworkBench.question());
    assertThat(answer.join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  @Test
  void nothingIsRepeatedWithoutTimeForAnAnswer() {
    bench.payer.then(Duration.ofSeconds(17), Replies.failing(Failure.SERVER_ERROR));
    CompletableFuture<EligibilityAnswer> answer = bench.ask(NetworkBench.question());
    bench.time.advance(Duration.ofSeconds(17));
    assertThat(answer.join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  @Test
  void aMessageWithABoundOfItsOwnLeavesTimeForAnother() {
    NetworkBench impatient =
        new NetworkBench(
            NetworkBench.USUAL.with(Effort.STANDARD.perMessage(Duration.ofSeconds(8))));
    impatient.payer.thenSilent();
    assertThat(impatient.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(impatient.payer.asked())
        .extracting(PayerRequest::within)
        .containsExactly(Duration.ofSeconds(8), Duration.ofSeconds(8));
  }

  @Test
  void aSlowPayerIsNotAskedAgainWhileItWorks() {
    bench.payer.then(Duration.ofSeconds(18), Replies.all());
    assertThat(bench.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  @Test
  void aConnectionThatBreaksItsPromisesIsAnAnswerToo() {
    Function<PayerRequest, PayerReply> throwing =
        request -> {
          throw new IllegalStateException(request.question().member().toString());
        };
    bench.payer.then(throwing);
    EligibilityAnswer answer = bench.answer(NetworkBench.question());
    assertThat(answer.outcome()).isEqualTo(Outcome.MALFORMED);
    assertThat(answer.toString()).doesNotContain("MB");
  }

  @ParameterizedTest
  @CsvSource({"''", "<html>", "{}", "ISA*00*"})
  void whatCannotBeReadIsNoCoverage(String content) {
    bench.payer.usually(Replies.text(content));
    assertThat(bench.outcome()).isIn(Outcome.MALFORMED, Outcome.PAYER_UNAVAILABLE);
  }

  private void assertSentAfter(long millis, int messages) {
    bench.time.advanceMillis(millis);
    assertThat(bench.payer.asked()).hasSize(messages);
  }
}
