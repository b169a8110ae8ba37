package dev.voiceline.tck.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.tck.Await;
import dev.voiceline.tck.conformance.Conformance;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever is opened leaves nothing behind when it is closed: the rules of every port that opens
 * something. A hundred lives are lived once for all rules, in each {@link Way} in turn; the system
 * property {@value #PROPERTY} says how many.
 *
 * <ul>
 *   <li>{@code LEAK-01} there are as many threads as before.
 *   <li>{@code LEAK-02} there are as many open files and sockets as before.
 *   <li>{@code LEAK-03} nobody holds what was opened, or its listener.
 *   <li>{@code LEAK-04} the heap has not grown with the number of lives.
 * </ul>
 */
@ExtendWith(Conformance.class)
@TestInstance(Lifecycle.PER_CLASS)
public abstract class LeakContract {
  /** The system property with the number of lives. */
  public static final String PROPERTY = "voiceline.leaks";

  private static final int USUAL = 100;

  /** Until all classes are loaded and all pools are filled. */
  private static final int WARM_UP = 16;

  private Optional<LeakBench> bench = Optional.empty();
  private Optional<Growth> growth = Optional.empty();

  /** An adapter and its other side; called once. */
  protected abstract LeakBench newBench() throws Exception;

  /** Ends both sides. */
  @AfterAll
  public final void closeBench() {
    bench.ifPresent(LeakBench::close);
  }

  @Test
  @DisplayName("LEAK-01 there are as many threads as before")
  public final void threadsEnd() throws Exception {
    assertThat(growth().keepsThreads())
        .as("%s more threads: %s", growth().threads(), growth().after().threads())
        .isFalse();
  }

  @Test
  @DisplayName("LEAK-02 there are as many open files and sockets as before")
  public final void descriptorsAreClosed() throws Exception {
    assumeTrue(Descriptors.open().isPresent(), Conformance.THIS_MACHINE + " does not count them");
    assertThat(growth().keepsDescriptors())
        .as("%s more descriptors", growth().descriptors())
        .isFalse();
  }

  @Test
  @DisplayName("LEAK-03 nobody holds what was opened, or its listener")
  public final void whatWasOpenedIsLetGo() throws Exception {
    assertThat(growth().keepsWhatWasOpened())
        .as("%s are still held", growth().after().held())
        .isFalse();
  }

  @Test
  @DisplayName("LEAK-04 the heap has not grown with the number of lives")
  public final void theHeapStaysFlat() throws Exception {
    assertThat(growth().keepsHeap())
        .as("%s bytes more, of which %s may be", growth().heap(), growth().mostHeap())
        .isFalse();
  }

  /** After a failure it is tried once more, on another bench. */
  private Growth growth() throws Exception {
    if (growth.isPresent()) {
      return growth.get();
    }
    closeBench();
    LeakBench opened = newBench();
    bench = Optional.of(opened);
    Growth found = grownBy(opened, Integer.getInteger(PROPERTY, USUAL));
    growth = Optional.of(found);
    return found;
  }

  /** Everything has the bench's patience to go; what is left then has leaked. */
  private static Growth grownBy(LeakBench bench, int lives) {
    live(bench, WARM_UP);
    Footprint before = settled(bench);
    Remains remains = live(bench, lives);
    long deadline = System.nanoTime() + bench.patience().toNanos();
    Growth growth = measured(bench, before, remains, lives);
    while (!growth.isNone() && System.nanoTime() < deadline) {
      growth = measured(bench, before, remains, lives);
    }
    return growth;
  }

  /** What ends a little later than it was told to has ended, too. */
  private static Footprint settled(LeakBench bench) {
    bench.forget();
    Remains none = new Remains();
    Footprint last = Footprint.now(none);
    Footprint next = Footprint.now(none);
    while (next.isBelow(last)) {
      last = next;
      next = Footprint.now(none);
    }
    return next;
  }

  private static Remains live(LeakBench bench, int lives) {
    Remains remains = new Remains();
    Await await = new Await(bench.patience());
    for (int i = 0; i < lives; i++) {
      remains.add(bench.lives().live(Way.of(i), await));
    }
    return remains;
  }

  private static Growth measured(LeakBench bench, Footprint before, Remains remains, int lives) {
    bench.forget();
    return new Growth(before, Footprint.now(remains), lives);
  }
}
