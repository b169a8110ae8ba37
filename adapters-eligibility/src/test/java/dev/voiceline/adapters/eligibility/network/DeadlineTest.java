package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.eligibility.EligibilityQuestion;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.answer.AnswerContent;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer comes in time, and the same request is one. */
class DeadlineTest {
  private final NetworkBench bench = new NetworkBench();

  @ParameterizedTest
  @ValueSource(longs = {1, 40, 100, 5_000, 19_999, 20_000, 60_000})
  void aSilentPayerIsGivenUp(long deadlineMs) {
    bench.payer.usually(Duration.ofDays(1), Replies.all());
    CompletableFuture<EligibilityAnswer> answer =
        bench.ask(NetworkBench.question(), "k", Duration.ofMillis(deadlineMs));
    assertThat(answer).isNotDone();
    bench.time.advanceMillis(Math.min(deadlineMs, 20_000));
    assertThat(answer.join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(answer.join().provenance().trace().toOptional())
        .as("the payer can find it")
        .contains(bench.payer.asked().get(bench.payer.asked().size() - 1).trace());
  }

  @Test
  void thePayerIsNamedAsItsOwnerNamesIt() {
    EligibilityQuestion question = NetworkBench.question();
    assertThat(bench.network.payerOf(question)).contains("Example Health Plan");
    assertThat(bench.network.payerOf(question.to("example health plan")))
        .contains("Example Health Plan");
    assertThat(bench.network.payerOf(question.to("Ada Example"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -20_000})
  void nothingIsAskedWithoutTime(long deadlineMs) {
    CompletableFuture<EligibilityAnswer> answer =
        bench.ask(NetworkBench.question(), "k", Duration.ofMillis(deadlineMs));
    assertThat(answer.join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(bench.payer.asked()).isEmpty();
  }

  @Test
  void nothingIsLeftBehindWhenItIsOver() {
    bench.payer.then(Replies.failing(Failure.SERVER_ERROR));
    assertThat(bench.outcome()).isEqualTo(Outcome.ACTIVE);
    assertThat(bench.time.pending()).isZero();
  }

  @Test
  void theSameRequestIsOneWhileItRunsAndAfterwards() {
    bench.payer.then(Duration.ofSeconds(5), Replies.all());
    CompletableFuture<EligibilityAnswer> first = ask("same");
    CompletableFuture<EligibilityAnswer> second = ask("same");
    bench.time.advance(Duration.ofSeconds(5));
    CompletableFuture<EligibilityAnswer> third = ask("same");
    assertThat(List.of(second.join(), third.join())).containsOnly(first.join());
    assertThat(bench.payer.asked()).hasSize(1);
  }

  @Test
  void anotherRequestIsAnotherMessage() {
    assertThat(ask("one").join()).isNotNull();
    assertThat(ask("two").join()).isNotNull();
    assertThat(bench.payer.asked()).hasSize(2);
  }

  @Test
  void aKeyThatComesWithAnotherPatientDoesNotOpenTheFirstOnesAnswer() {
    assertThat(ask("same").join().outcome()).isEqualTo(Outcome.ACTIVE);
    EligibilityAnswer other =
        bench
            .ask(
                NetworkBench.question().of(NetworkBench.member("MB789012")),
                "same",
                Duration.ofSeconds(20))
            .join();
    assertThat(bench.payer.asked()).hasSize(2);
    assertThat(AnswerContent.coverage(other).orElseThrow().person().memberId().toOptional())
        .contains(NetworkBench.member("MB789012"));
  }

  @Test
  void whoeverAsksAgainWithLessTimeIsAnsweredInIt() {
    bench.payer.then(Duration.ofSeconds(15), Replies.all());
    CompletableFuture<EligibilityAnswer> patient = ask("same");
    CompletableFuture<EligibilityAnswer> hasty =
        bench.ask(NetworkBench.question(), "same", Duration.ofSeconds(5));
    bench.time.advance(Duration.ofSeconds(5));
    assertThat(hasty.join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    bench.time.advance(Duration.ofSeconds(10));
    assertThat(patient.join().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void nobodyCanEndACheckForTheOthers() {
    bench.payer.then(Duration.ofSeconds(5), Replies.all());
    CompletableFuture<EligibilityAnswer> impatient = ask("same");
    CompletableFuture<EligibilityAnswer> other = ask("same");
    assertThat(impatient.cancel(true)).isTrue();
    bench.time.advance(Duration.ofSeconds(5));
    assertThat(other.join().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void aPayerThatNobodyKnowsIsNotAsked() {
    EligibilityAnswer answer =
        bench
            .network
            .check(
                NetworkBench.question().to("Some Other Plan"),
                new IdempotencyKey("k"),
                Duration.ofSeconds(20))
            .toCompletableFuture()
            .join();
    assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED_PAYER);
    assertThat(bench.payer.asked()).isEmpty();
  }

  @Test
  void closingTheNetworkClosesItsConnectionsAndEndsWhatIsUnderWay() {
    bench.payer.then(Duration.ofSeconds(5), Replies.all());
    CompletableFuture<EligibilityAnswer> underWay = ask("slow");
    bench.network.close();
    assertThat(bench.payer.isClosed()).isTrue();
    assertThat(underWay).isDone();
    assertThat(underWay.join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
  }

  @Test
  void nothingIsSentAgainAfterClosing() {
    bench.payer.then(Replies.failing(Failure.SERVER_ERROR));
    CompletableFuture<EligibilityAnswer> waiting = ask("waiting");
    assertThat(waiting).isNotDone();
    bench.network.close();
    assertThat(waiting).isDone();
    bench.time.advance(Duration.ofMinutes(1));
    assertThat(bench.payer.asked()).hasSize(1);
    assertThat(bench.time.pending()).isZero();
  }

  @Test
  void nothingIsAskedAndNothingIsKnownAfterClosing() {
    assertThat(ask("known").join().outcome()).isEqualTo(Outcome.ACTIVE);
    bench.network.close();
    assertThat(bench.time.pending()).isZero();
    assertThat(ask("known").join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(ask("new").join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
    assertThat(bench.payer.asked()).hasSize(1);
  }

  private CompletableFuture<EligibilityAnswer> ask(String key) {
    return bench.ask(NetworkBench.question(), key, Duration.ofSeconds(20));
  }
}
