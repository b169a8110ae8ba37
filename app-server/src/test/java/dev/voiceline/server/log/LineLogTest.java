package dev.voiceline.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LineLogTest {
  @Test
  void whatWaitsIsWrittenInOrderBeforeTheEnd() {
    List<String> written = new CopyOnWriteArrayList<>();
    LineLog log = new LineLog(written::add);
    for (int line = 0; line < 1_000; line++) {
      log.line("line " + line);
    }

    log.close();

    assertThat(written).hasSize(1_000).startsWith("line 0", "line 1").endsWith("line 999");
  }

  @Test
  void aLogThatCannotBeWrittenHoldsNobodyUpAndCountsWhatItDrops() throws InterruptedException {
    List<String> written = new CopyOnWriteArrayList<>();
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    LineLog log =
        new LineLog(
            line -> {
              stuck.countDown();
              awaitUninterruptibly(release);
              written.add(line);
            },
            2);

    log.line("held");
    assertThat(stuck.await(20, TimeUnit.SECONDS)).isTrue();
    for (int line = 0; line < 10; line++) {
      log.line("line " + line);
    }
    release.countDown();
    log.close();

    assertThat(written)
        .containsExactlyInAnyOrder(
            "held",
            "line 0",
            "line 1",
            "[WARN] 8 log lines were dropped: the log could not be written fast enough.");
  }

  @Test
  void aSinkThatThrowsDoesNotEndTheLog() {
    List<String> written = new CopyOnWriteArrayList<>();
    AtomicInteger tries = new AtomicInteger();
    LineLog log =
        new LineLog(
            line -> {
              if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException("disk full");
              }
              written.add(line);
            });

    log.line("lost");
    log.line("kept");
    log.close();

    assertThat(written).contains("kept").doesNotContain("lost");
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException closing) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
