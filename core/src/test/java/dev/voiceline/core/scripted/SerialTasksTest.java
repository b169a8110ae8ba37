package dev.voiceline.core.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SerialTasksTest {
  private final SerialTasks tasks = new SerialTasks();

  @Test
  void aTaskPostedWithinATaskRunsAfterIt() {
    List<String> order = new ArrayList<>();
    tasks.post(
        () -> {
          tasks.post(() -> order.add("second"));
          order.add("first");
        });
    assertThat(order).containsExactly("first", "second");
  }

  @Test
  void tasksOfManyThreadsRunOneAtATime() throws InterruptedException {
    int[] count = {0};
    int threads = 4;
    int each = 2_000;
    CountDownLatch done = new CountDownLatch(threads * each);
    List<Thread> started = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < each; i++) {
                  tasks.post(
                      () -> {
                        count[0]++;
                        done.countDown();
                      });
                }
              });
      started.add(thread);
      thread.start();
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    for (Thread thread : started) {
      thread.join();
    }
    assertThat(count[0]).isEqualTo(threads * each);
  }

  @Test
  void aTaskThatBreaksDoesNotStopTheOthers() throws InterruptedException {
    AtomicReference<Throwable> seen = new AtomicReference<>();
    List<String> order = new ArrayList<>();
    Thread thread =
        new Thread(
            () ->
                tasks.post(
                    () -> {
                      tasks.post(() -> order.add("next"));
                      throw new IllegalStateException("broken");
                    }));
    thread.setUncaughtExceptionHandler((any, broken) -> seen.set(broken));
    thread.start();
    thread.join();
    assertThat(seen.get()).hasMessage("broken");
    assertThat(order).containsExactly("next");
  }
}
