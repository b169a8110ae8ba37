package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.adapters.openai.wire.OneAtATime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
  private final List<String> failures = new ArrayList<>();
  private final OneAtATime turns = new OneAtATime(failure -> failures.add(failure.getMessage()));

  @Test
  void whatATaskStartsComesAfterIt() {
    List<String> done = new ArrayList<>();
    turns.run(
        () -> {
          turns.run(() -> done.add("inner"));
          done.add("outer");
        });
    assertThat(done).containsExactly("outer", "inner");
    assertThat(turns.backlog()).isZero();
  }

  @Test
  void aTaskThatFailsDoesNotKeepTheNextFromRunning() {
    List<String> done = new ArrayList<>();
    turns.run(
        () -> {
          turns.run(() -> done.add("next"));
          throw new IllegalStateException("bug");
        });
    assertThat(done).containsExactly("next");
    assertThat(failures).containsExactly("bug");
  }

  @Test
  void anErrorKeepsNothingFromRunningEither() {
    List<String> done = new ArrayList<>();
    turns.run(
        () -> {
          turns.run(() -> done.add("next"));
          throw new AssertionError("bug");
        });
    turns.run(() -> done.add("last"));
    assertThat(done).containsExactly("next", "last");
    assertThat(failures).containsExactly("bug");
    assertThat(turns.backlog()).isZero();
  }

  @Test
  void whatTheWholeMachineSuffersFromIsThrownOnceNothingWaits() {
    List<String> done = new ArrayList<>();
    assertThatThrownBy(
            () ->
                turns.run(
                    () -> {
                      turns.run(() -> done.add("next"));
                      throw new OutOfMemoryError("full");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(done).containsExactly("next");
    assertThat(failures).containsExactly("full");
    assertThat(turns.backlog()).isZero();
  }

  @Test
  void whoIsToldOfAFailureMayFailHimself() {
    List<String> done = new ArrayList<>();
    OneAtATime clumsy =
        new OneAtATime(
            failure -> {
              throw new AssertionError("worse");
            });
    clumsy.run(
        () -> {
          clumsy.run(() -> done.add("next"));
          throw new IllegalStateException("bug");
        });
    assertThat(done).containsExactly("next");
    assertThat(clumsy.backlog()).isZero();
  }

  @Test
  void tasksOfManyThreadsNeverOverlapAndNoneIsLost() throws Exception {
    int threads = 8;
    int each = 5_000;
    int[] count = new int[1];
    CountDownLatch done = new CountDownLatch(threads * each);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    for (int t = 0; t < threads; t++) {
      pool.execute(
          () -> {
            for (int i = 0; i < each; i++) {
              turns.run(
                  () -> {
                    count[0]++;
                    done.countDown();
                  });
            }
          });
    }
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    pool.shutdown();
    assertThat(count[0]).isEqualTo(threads * each);
  }
}
