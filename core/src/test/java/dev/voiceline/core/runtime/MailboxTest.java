package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final List<Throwable> faults = new ArrayList<>();
  private final Mailbox mailbox = new Mailbox(faults::add);

  @Test
  void aLetterPostedByALetterRunsAfterIt() {
    List<String> order = new ArrayList<>();
    mailbox.post(
        () -> {
          mailbox.post(() -> order.add("second"));
          order.add("first");
        });
    assertThat(order).containsExactly("first", "second");
  }

  @Test
  void aLetterThatThrowsDoesNotStopTheNext() {
    List<String> order = new ArrayList<>();
    mailbox.post(
        () -> {
          mailbox.post(() -> order.add("next"));
          throw new IllegalStateException("broken");
        });
    assertThat(order).containsExactly("next");
    assertThat(faults).hasSize(1);
  }

  @Test
  void lettersOfManyThreadsRunOneAtATimeAndNoneIsLost() throws InterruptedException {
    int threads = 8;
    int each = 500;
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();
    int[] plain = {0};
    CountDownLatch done = new CountDownLatch(threads * each);
    for (int i = 0; i < threads; i++) {
      new Thread(
              () -> {
                for (int k = 0; k < each; k++) {
                  mailbox.post(
                      () -> {
                        if (inside.incrementAndGet() != 1) {
                          overlaps.incrementAndGet();
                        }
                        plain[0]++;
                        inside.decrementAndGet();
                        done.countDown();
                      });
                }
              })
          .start();
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(overlaps).hasValue(0);
    assertThat(plain[0]).isEqualTo(threads * each);
    assertThat(mailbox.dropped()).isZero();
  }
}
