package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What waits for the record passes in order, when it is there or its time is up. */
class RecordGatePropertyTest {
  private static final long BOUND = RecordGate.FOR_REPLY.toMillis();

  private static final class Bench extends CallRig {
    final List<CompletableFuture<Void>> records = new ArrayList<>();
    final List<Integer> passed = new ArrayList<>();
    final List<Long> askedAt = new ArrayList<>();
    final RecordGate gate;
    private boolean ahead;
    private boolean wasAhead;

    Bench() {
      keeper =
          new CallObserver() {
            @Override
            public void observed(CallId call, CallNews told) {
              ahead |= told instanceof CallNews.AheadOfRecord;
            }

            @Override
            public CompletionStage<Void> onRecord(CallId call) {
              return records.get(records.size() - 1);
            }
          };
      gate =
          new RecordGate(
              new CallScope(incoming(), calls.ports()),
              CallNews.AheadOfRecord.What.REPLY,
              RecordGate.FOR_REPLY);
    }

    void ask() {
      records.add(new CompletableFuture<>());
      askedAt.add(time.millis());
      int number = records.size() - 1;
      gate.pass(() -> passes(number));
    }

    private void passes(int number) {
      CompletableFuture<Void> record = records.get(number);
      boolean durable = record.isDone() && !record.isCompletedExceptionally();
      assertThat(ahead).isEqualTo(!durable && !wasAhead);
      wasAhead = !durable;
      assertThat(time.millis() - askedAt.get(number)).isLessThanOrEqualTo(BOUND);
      ahead = false;
      passed.add(number);
    }

    /** The oldest record that is not settled is, as a journal does it. */
    void settle(boolean well) {
      records.stream()
          .filter(record -> !record.isDone())
          .findFirst()
          .ifPresent(
              record -> {
                if (well) {
                  record.complete(null);
                } else {
                  record.completeExceptionally(new JournalRefusal(JournalRefusal.Why.FULL));
                }
              });
      time.advanceMillis(0);
    }
  }

  @Property(tries = 1_000)
  void inOrderWithinTheBoundAndNeverSilentlyAheadOfTheRecord(@ForAll("acts") List<Integer> acts) {
    Bench bench = new Bench();
    for (int act : acts) {
      switch (act) {
        case 0, 1 -> bench.ask();
        case 2, 3 -> bench.settle(true);
        case 4 -> bench.settle(false);
        default -> bench.time.advanceMillis(act);
      }
    }
    bench.time.advanceMillis(BOUND);
    assertThat(bench.passed).hasSize(bench.records.size()).isSorted();
    assertThat(bench.time.pending()).isZero();
  }

  @Property(tries = 300)
  void whatIsDroppedNeverPasses(@ForAll("acts") List<Integer> acts) {
    Bench bench = new Bench();
    bench.ask();
    boolean waited = bench.gate.drop();
    assertThat(waited).isTrue();
    assertThat(bench.gate.drop()).isFalse();
    for (int act : acts) {
      bench.settle(act % 2 == 0);
      bench.time.advanceMillis(act);
    }
    assertThat(bench.passed).isEmpty();
  }

  @Property(tries = 300)
  void anOutageIsWaitedForOnce(@ForAll("acts") List<Integer> acts) {
    Bench bench = new Bench();
    bench.ask();
    bench.time.advanceMillis(BOUND);
    for (int act : acts) {
      bench.time.advanceMillis(act);
      bench.ask();
      assertThat(bench.passed).hasSize(bench.records.size());
    }
  }

  @Provide
  Arbitrary<List<Integer>> acts() {
    return Arbitraries.of(0, 1, 2, 3, 4, 10, 90, 300).list().ofMaxSize(40);
  }
}
