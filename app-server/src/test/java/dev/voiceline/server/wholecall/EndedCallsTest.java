package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.turn.SpokenItem;
import dev.voiceline.simulator.phone.PhoneCall;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of calls that are over: nothing. */
class EndedCallsTest {
  private static final int CALLS = 30;
  private static final long LOOK_AGAIN_MS = 200;
  private static final long PATIENCE_MS = 60_000;

  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
  private final Set<Reference<?>> alive = new HashSet<>();

  @Test
  void thirtyCallsLeaveNoThreadNoSocketAndNothingOnTheHeap() throws InterruptedException {
    try (House house = House.open()) {
      placeAndEndOne(house);
      Threads before = Threads.now();
      for (int i = 0; i < CALLS; i++) {
        placeAndEndOne(house);
      }
      house.awaitNoCalls();
      house.news.forget();
      assertThat(alive).as("what was watched").hasSizeGreaterThanOrEqualTo(2 * CALLS);
      before.awaitGone("of a socket", Threads::belongsToASocket);
      awaitCollected();
      assertThat(house.model.connections()).hasSize(CALLS + 1);
      assertThat(house.model.connections())
          .as("sockets to the model")
          .allMatch(connection -> connection.closeCode().isPresent());
    }
  }

  private void placeAndEndOne(House house) {
    PhoneCall call = house.call(Callers.hangingUpAtOnce());
    watch(house.news.await(call, CallNews.Began.class).call());
    watch(house.news.await(call, CallNews.AgentSaid.class).item());
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.CALLER_HUNG_UP);
    House.awaitEnd(call);
  }

  /** Held by the call itself for as long as anything holds the call. */
  private void watch(AnnouncedCall announced) {
    alive.add(new WeakReference<>(announced, collected));
  }

  private void watch(SpokenItem item) {
    alive.add(new WeakReference<>(item, collected));
  }

  private void awaitCollected() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
    while (!alive.isEmpty() && System.nanoTime() < end) {
      System.gc();
      Reference<?> gone = collected.remove(LOOK_AGAIN_MS);
      while (gone != null) {
        alive.remove(gone);
        gone = collected.poll();
      }
    }
    assertThat(alive).as("objects of ended calls that are still reachable").isEmpty();
  }
}
