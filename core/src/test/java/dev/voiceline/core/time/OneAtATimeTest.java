package dev.voiceline.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
  private final List<Throwable> faults = new ArrayList<>();
  private final OneAtATime turns = new OneAtATime(faults::add);

  @Test
  void whatATaskStartsComesAfterIt() {
    List<String> order = new ArrayList<>();
    turns.execute(
        () -> {
          turns.execute(() -> order.add("second"));
          order.add("first");
        });
    assertThat(order).containsExactly("first", "second");
  }

  @Test
  void afterAFaultTheNextOneRuns() {
    List<String> ran = new ArrayList<>();
    turns.execute(
        () -> {
          turns.execute(() -> ran.add("next"));
          throw new AssertionError("broken");
        });
    assertThat(ran).containsExactly("next");
    assertThat(faults).singleElement().isInstanceOf(AssertionError.class);
  }

  @Test
  void threadsTakeTurnsAndNothingIsLost() throws InterruptedException {
    int threads = 4;
    int each = 1_000;
    int[] count = new int[1];
    CountDownLatch done = new CountDownLatch(threads * each);
    for (int i = 0; i < threads; i++) {
      new Thread(
              () -> {
                for (int n = 0; n < each; n++) {
                  turns.execute(
                      () -> {
                        count[0]++;
                        done.countDown();
                      });
                }
              })
          .start();
    }
    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(count[0]).isEqualTo(threads * each);
  }
}
