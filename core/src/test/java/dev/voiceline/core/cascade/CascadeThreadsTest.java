package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Parts and calls on threads of their own. */
class CascadeThreadsTest {
  private static final int ROUNDS = 2_000;
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger overlaps = new AtomicInteger();

  @Test
  void nobodyIsToldTwoThingsAtOnce() throws Exception {
    HeardListener watching =
        new HeardListener() {
          @Override
          public void text(ItemId item, String more) {
            within(() -> super.text(item, more));
          }

          @Override
          public void audio(ItemId item, byte[] audio) {
            within(() -> super.audio(item, audio));
          }
        };
    CascadeScene scene = new CascadeScene(CascadePolicy.standard(), watching);
    scene.ear.ready();
    scene.voice.last().listener.ready();
    scene.conversation.say(Script.verbatim("One moment, please."));
    FakeVoice.Opened voice = scene.voice.last();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<?>> all = new ArrayList<>();
    all.add(threads.submit(() -> repeat(start, () -> voice.sounds(20))));
    all.add(threads.submit(() -> repeat(start, () -> scene.ear.turn("1", "Hello"))));
    all.add(
        threads.submit(
            () ->
                repeat(
                    start,
                    () -> {
                      scene.conversation.read("1");
                      scene.conversation.reply(Guidance.natural());
                    })));
    start.countDown();
    for (Future<?> each : all) {
      each.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
    scene.conversation.close();
    assertThat(overlaps).hasValue(0);
    assertThat(watching.told.stream().filter(line -> line.equals("audio 20"))).hasSize(ROUNDS);
    assertThat(watching.told).endsWith("closed");
  }

  private void within(Runnable telling) {
    if (inside.incrementAndGet() > 1) {
      overlaps.incrementAndGet();
    }
    telling.run();
    inside.decrementAndGet();
  }

  private static void repeat(CountDownLatch start, Runnable work) {
    try {
      start.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    for (int i = 0; i < ROUNDS; i++) {
      work.run();
    }
  }
}
