package dev.voiceline.core.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SerialTasksTest {
  private final List<Throwable> failures = new ArrayList<>();
  private final SerialTasks tasks = new SerialTasks(failures::add);

  @Test
  void aTaskPostedWithinATaskRunsAfterIt() {
    List<String> order = new ArrayList<>();
    tasks.execute(
        () -> {
          tasks.execute(() -> order.add("second"));
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
                  tasks.execute(
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
  void aTaskThatBreaksDoesNotStopTheOthers() {
    List<String> order = new ArrayList<>();
    for (Throwable broken : List.of(new IllegalStateException("1"), new AssertionError("2"))) {
      tasks.execute(
          () -> {
            tasks.execute(() -> order.add("next"));
            SerialTasksTest.<RuntimeException>sneak(broken);
          });
    }
    tasks.execute(() -> order.add("last"));
    assertThat(order).containsExactly("next", "next", "last");
    assertThat(failures).extracting(Throwable::getMessage).containsExactly("1", "2");
  }

  @Test
  void norDoesOneThatBreaksWhenItIsTold() {
    List<String> order = new ArrayList<>();
    SerialTasks broken =
        new SerialTasks(
            failure -> {
              throw new IllegalStateException("broken too");
            });
    broken.execute(
        () -> {
          throw new IllegalStateException("broken");
        });
    broken.execute(() -> order.add("next"));
    assertThat(order).containsExactly("next");
  }

  @Test
  void whatTheWholeMachineSuffersFromIsThrownOnceNothingWaits() {
    List<String> order = new ArrayList<>();
    assertThatThrownBy(
            () ->
                tasks.execute(
                    () -> {
                      tasks.execute(() -> order.add("next"));
                      throw new StackOverflowError("deep");
                    }))
        .isInstanceOf(StackOverflowError.class);
    tasks.execute(() -> order.add("last"));
    assertThat(order).containsExactly("next", "last");
    assertThat(failures).hasSize(1);
    assertThat(tasks.backlog()).isZero();
  }

  @Test
  void whatHasNotEndedIsCounted() {
    List<Integer> backlogs = new ArrayList<>();
    tasks.execute(
        () -> {
          backlogs.add(tasks.backlog());
          tasks.execute(() -> backlogs.add(tasks.backlog()));
          backlogs.add(tasks.backlog());
        });
    assertThat(backlogs).containsExactly(1, 2, 1);
    assertThat(tasks.backlog()).isZero();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
