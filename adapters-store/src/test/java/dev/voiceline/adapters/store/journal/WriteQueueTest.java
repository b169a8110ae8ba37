package dev.voiceline.adapters.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.store.journal.WriteQueue.Offer;
import dev.voiceline.tck.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What nobody waits for has no writing of its own. */
@Timeout(30)
class WriteQueueTest {
  private static final Duration FOR_EVER = Duration.ofHours(1);

  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final AtomicReference<Optional<Thread>> writing = new AtomicReference<>(Optional.empty());

  @AfterEach
  void stops() {
    writer.shutdownNow();
  }

  /** What the writer gets; it sleeps when this returns. */
  private CompletableFuture<List<String>> sleeping(WriteQueue<String> queue) {
    CompletableFuture<List<String>> taken =
        CompletableFuture.supplyAsync(
            () -> {
              writing.set(Optional.of(Thread.currentThread()));
              return take(queue);
            },
            writer);
    new Await(Duration.ofSeconds(10))
        .until(
            "the writer to sleep",
            () ->
                writing
                    .get()
                    .filter(it -> it.getState() == Thread.State.TIMED_WAITING)
                    .isPresent());
    return taken;
  }

  private static List<String> take(WriteQueue<String> queue) {
    try {
      return queue.take(10);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void goesWithTheNextThatSomebodyWaitsFor() {
    WriteQueue<String> queue = new WriteQueue<>(10);
    CompletableFuture<List<String>> taken = sleeping(queue);
    assertThat(queue.offer("cost", FOR_EVER)).isEqualTo(Offer.TAKEN);
    assertThat(queue.offer("length", FOR_EVER)).isEqualTo(Offer.TAKEN);
    queue.poke();
    assertThat(queue.offer("words", Duration.ZERO)).isEqualTo(Offer.TAKEN);
    assertThat(taken.join()).containsExactly("cost", "length", "words");
  }

  @Test
  void goesAloneAfterAWhile() {
    WriteQueue<String> queue = new WriteQueue<>(10);
    CompletableFuture<List<String>> taken = sleeping(queue);
    assertThat(queue.offer("words", FOR_EVER)).isEqualTo(Offer.TAKEN);
    assertThat(queue.offer("cost", Duration.ofMillis(20))).isEqualTo(Offer.TAKEN);
    assertThat(taken.join()).containsExactly("words", "cost");
  }

  @Test
  void goesWhenSomebodyIsInAHurry() {
    WriteQueue<String> queue = new WriteQueue<>(10);
    CompletableFuture<List<String>> taken = sleeping(queue);
    assertThat(queue.offer("words", FOR_EVER)).isEqualTo(Offer.TAKEN);
    queue.hurry();
    assertThat(taken.join()).containsExactly("words");
  }

  @Test
  void aHurryWithoutAnythingHurriesNothingThatComesLater() {
    WriteQueue<String> queue = new WriteQueue<>(10);
    queue.hurry();
    CompletableFuture<List<String>> taken = sleeping(queue);
    assertThat(queue.offer("cost", FOR_EVER)).isEqualTo(Offer.TAKEN);
    assertThat(queue.offer("words", Duration.ZERO)).isEqualTo(Offer.TAKEN);
    assertThat(taken.join()).containsExactly("cost", "words");
  }

  @Test
  void goesWhenThereIsMuchOfIt() {
    WriteQueue<String> queue = new WriteQueue<>(4);
    CompletableFuture<List<String>> taken = sleeping(queue);
    for (String item : List.of("a", "b", "c")) {
      assertThat(queue.offer(item, FOR_EVER)).isEqualTo(Offer.TAKEN);
    }
    assertThat(taken.join()).containsExactly("a", "b", "c");
  }

  @Test
  void goesWhenTheQueueIsClosed() {
    WriteQueue<String> queue = new WriteQueue<>(10);
    CompletableFuture<List<String>> taken = sleeping(queue);
    assertThat(queue.offer("cost", FOR_EVER)).isEqualTo(Offer.TAKEN);
    queue.close();
    assertThat(taken.join()).containsExactly("cost");
    assertThat(take(queue)).isEmpty();
  }

  @Test
  void whatWasLeftOverIsStillInAHurry() throws InterruptedException {
    WriteQueue<String> queue = new WriteQueue<>(10);
    for (String item : List.of("a", "b", "c")) {
      assertThat(queue.offer(item, Duration.ZERO)).isEqualTo(Offer.TAKEN);
    }
    assertThat(queue.take(2)).containsExactly("a", "b");
    assertThat(queue.take(2)).containsExactly("c");
  }
}
