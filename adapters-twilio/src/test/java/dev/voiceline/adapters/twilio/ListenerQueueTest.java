package dev.voiceline.adapters.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.media.MediaListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ListenerQueueTest {
  private final StreamTally tally = new StreamTally(0);
  private final ListenerQueue queue = new ListenerQueue(tally);
  private final LineNotes notes = new LineNotes();

  @Test
  void nothingIsToldAfterTheEnd() {
    queue.start(notes);
    queue.closed(LineEnd.LOST);

    queue.audio(new byte[160]);
    queue.keypad('1');
    queue.markReturned("m");
    queue.closed(LineEnd.SILENT);

    assertThat(notes.all()).containsExactly("closed:LOST");
  }

  @Test
  void aListenerThatFailsIsToldTheRest() {
    queue.start(new FailingOnAudio(notes));

    assertThatThrownBy(() -> queue.audio(new byte[160])).isInstanceOf(IllegalStateException.class);
    queue.closed(LineEnd.LOST);

    assertThat(notes.all()).containsExactly("closed:LOST");
  }

  @Test
  void eventsWithoutAudioAreBoundedToo() {
    for (int i = 0; i < ListenerQueue.CAPACITY + 7; i++) {
      queue.keypad('1');
    }
    queue.closed(LineEnd.LOST);

    queue.start(notes);

    assertThat(notes.all()).hasSize(ListenerQueue.CAPACITY + 1).endsWith("closed:LOST");
    assertThat(tally.counters().framesDropped()).isEqualTo(7);
  }

  @Test
  void severalThreadsTellOneAtATime() throws Exception {
    OneAtATime listener = new OneAtATime();
    queue.start(listener);
    int threads = 4;
    int each = 100; // fewer than the queue holds, so that none is given up
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch done = new CountDownLatch(threads);
    for (int thread = 0; thread < threads; thread++) {
      String name = "t" + thread;
      pool.execute(
          () -> {
            for (int i = 0; i < each; i++) {
              queue.markReturned(name + ":" + i);
            }
            done.countDown();
          });
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    assertThat(listener.overlaps.get()).isZero();
    assertThat(listener.marks).hasSize(threads * each);
    for (int thread = 0; thread < threads; thread++) {
      String prefix = "t" + thread + ":";
      assertThat(listener.marks.stream().filter(mark -> mark.startsWith(prefix)))
          .isSortedAccordingTo((one, other) -> Integer.compare(number(one), number(other)));
    }
  }

  private static int number(String mark) {
    return Integer.parseInt(mark.substring(mark.indexOf(':') + 1));
  }

  /** Its list is not safe for several threads, on purpose. */
  private static final class OneAtATime implements MediaListener {
    final List<String> marks = new ArrayList<>();
    final AtomicInteger overlaps = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();

    @Override
    public void audio(byte[] frame) {}

    @Override
    public void markReturned(String name) {
      if (inside.incrementAndGet() > 1) {
        overlaps.incrementAndGet();
      }
      marks.add(name);
      Thread.onSpinWait();
      inside.decrementAndGet();
    }

    @Override
    public void keypad(char digit) {}

    @Override
    public void closed(LineEnd end) {}
  }

  private record FailingOnAudio(LineNotes notes) implements MediaListener {
    @Override
    public void audio(byte[] frame) {
      throw new IllegalStateException("the listener is broken");
    }

    @Override
    public void markReturned(String name) {
      notes.markReturned(name);
    }

    @Override
    public void keypad(char digit) {
      notes.keypad(digit);
    }

    @Override
    public void closed(LineEnd end) {
      notes.closed(end);
    }
  }
}
