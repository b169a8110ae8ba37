package dev.voiceline.adapters.eligibility.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.eligibility.payer.PayerReply.Failure;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Messages are written and answers read on the workers, not on the threads of calls and timers. */
class WorkersTest {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final NetworkBench bench = new NetworkBench(NetworkBench.USUAL, waiting::add);

  @Test
  void whoeverAsksDoesNotWriteTheMessage() {
    CompletableFuture<EligibilityAnswer> answer = bench.ask(NetworkBench.question());
    assertThat(bench.payer.asked()).isEmpty();
    work();
    assertThat(bench.payer.asked()).hasSize(1);
    assertThat(answer.join().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void whoeverBringsTheAnswerDoesNotReadIt() {
    bench.payer.then(Duration.ofSeconds(1), Replies.all());
    CompletableFuture<EligibilityAnswer> answer = bench.ask(NetworkBench.question());
    work();
    bench.time.advance(Duration.ofSeconds(1));
    assertThat(answer).isNotDone();
    work();
    assertThat(answer.join().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void theTimersDoNotWriteTheRepeat() {
    bench.payer.then(Replies.failing(Failure.SERVER_ERROR));
    CompletableFuture<EligibilityAnswer> answer = bench.ask(NetworkBench.question());
    work();
    bench.time.advance(Duration.ofSeconds(3));
    assertThat(bench.payer.asked()).hasSize(1);
    work();
    assertThat(bench.payer.asked()).hasSize(2);
    assertThat(answer.join().outcome()).isEqualTo(Outcome.ACTIVE);
  }

  @Test
  void workersThatTakeNothingMoreAreAPayerThatIsNotReached() {
    NetworkBench full =
        new NetworkBench(
            NetworkBench.USUAL.with(Effort.STANDARD.trying(1)),
            task -> {
              throw new RejectedExecutionException();
            });
    CompletableFuture<EligibilityAnswer> answer = full.ask(NetworkBench.question());
    assertThat(answer).isDone();
    assertThat(answer.join().outcome()).isEqualTo(Outcome.PAYER_UNAVAILABLE);
  }

  @Test
  void theOwnThreadsAreFewAndEndWithTheNetwork() {
    CompletableFuture<Thread> worker = new CompletableFuture<>();
    Workers workers = new Workers();
    workers.execute(() -> worker.complete(Thread.currentThread()));
    assertThat(worker.join().isDaemon()).isTrue();
    workers.close();
    assertThatThrownBy(() -> workers.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);
  }

  private void work() {
    for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
      next.get().run();
    }
  }

  private Optional<Runnable> next() {
    return Optional.ofNullable(waiting.poll());
  }
}
