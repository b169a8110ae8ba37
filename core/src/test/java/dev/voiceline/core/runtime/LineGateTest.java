package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.VirtualTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineGateTest {
  private final VirtualTime time = new VirtualTime();
  private final LineGate gate = new LineGate(time);

  @Test
  void theFirstLineIsTakenOnce() {
    assertThat(gate.claim()).hasValue(1);
    assertThat(gate.claim()).isEmpty();
  }

  @Test
  void aLineThatTheNetworkMayTakeAwayIsReplacedOnce() {
    gate.claim();
    gate.follow(1, true, false);
    assertThat(gate.claim()).hasValue(2);
    assertThat(gate.claim()).isEmpty();
    gate.ended(1);
    assertThat(gate.claim()).isEmpty();
  }

  @Test
  void oneBreakToldByTheLineAndByTheNetworkUsesUpOneReturn() {
    for (int line = 1; line <= 3; line++) {
      assertThat(gate.claim()).hasValue(line);
      assertThat(gate.broke(line)).isTrue();
      assertThat(gate.brokeNewest().returns()).isTrue();
    }
    assertThat(gate.claim()).hasValue(4);
    assertThat(gate.broke(4)).isFalse();
    assertThat(gate.wanted()).isFalse();
  }

  @Test
  void aBreakThatIsToldBeforeTheNetworkAsksUsesUpOneReturn() {
    for (int line = 1; line <= 3; line++) {
      assertThat(gate.claim()).hasValue(line);
      assertThat(gate.toldBroken().returns()).isTrue();
      assertThat(gate.brokeNewest().returns()).isTrue();
      assertThat(gate.broke(line)).isTrue();
    }
    assertThat(gate.claim()).hasValue(4);
    assertThat(gate.toldBroken().returns()).isFalse();
  }

  @Test
  void aBreakIsForgottenAfterAMinute() {
    for (int line = 1; line <= 3; line++) {
      gate.claim();
      gate.broke(line);
    }
    gate.claim();
    time.advanceMillis(60_000);
    assertThat(gate.broke(4)).isTrue();
  }

  @Test
  void aCallThatIsClosingTakesNone() {
    gate.claim();
    gate.broke(1);
    gate.follow(1, false, true);
    assertThat(gate.wanted()).isFalse();
    assertThat(gate.claim()).isEmpty();
    assertThat(gate.brokeNewest().returns()).isFalse();
  }

  @Test
  void ofManyWhoBringALineAtOnceOneIsTaken() throws Exception {
    int many = 8;
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(many);
    try {
      List<Future<Boolean>> claims =
          IntStream.range(0, many)
              .mapToObj(
                  i ->
                      pool.submit(
                          () -> {
                            start.await(10, TimeUnit.SECONDS);
                            return gate.claim().isPresent();
                          }))
              .toList();
      start.countDown();
      int taken = 0;
      for (Future<Boolean> claim : claims) {
        taken += claim.get(10, TimeUnit.SECONDS) ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Property(tries = 500)
  void aLineThatIsHeldAndNotKnownToBeGoneIsNeverReplaced(@ForAll("acts") List<Integer> acts) {
    LineGate random = new LineGate(new VirtualTime());
    int claimed = 0;
    int gone = 0;
    boolean lent = false;
    for (int act : acts) {
      if (act == 0) {
        boolean free = claimed == gone || lent;
        boolean taken = random.claim().isPresent();
        assertThat(taken && !free).isFalse();
        claimed += taken ? 1 : 0;
        lent &= !taken;
      } else if (act == 1) {
        random.broke(claimed);
        gone = claimed;
      } else if (act == 2) {
        random.brokeNewest();
        gone = claimed;
      } else if (act == 3) {
        random.ended(claimed);
        gone = claimed;
      } else {
        lent = act == 4;
        random.follow(claimed, lent, false);
      }
    }
  }

  @Provide
  Arbitrary<List<Integer>> acts() {
    return Arbitraries.integers().between(0, 5).list().ofMaxSize(30);
  }
}
