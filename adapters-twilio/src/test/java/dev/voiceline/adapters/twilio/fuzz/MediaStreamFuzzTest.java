package dev.voiceline.adapters.twilio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.time.VirtualTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A hundred thousand messages of a media socket, of which nearly half are wrong somewhere. */
class MediaStreamFuzzTest {
  private static final int ROUNDS = 10;
  private static final int ROUND = 10_000;
  private static final int MESSAGES = 100;
  private static final long MOST_GROWTH = 32L << 20;

  @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void whateverComesTheLineEndsOnceAndLeavesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    VirtualTime time = new VirtualTime();
    Sum sum = new Sum();
    round(random, time, sum);
    long before = Retained.heap();

    for (int round = 1; round < ROUNDS; round++) {
      round(random, time, sum);
    }

    assertThat(Retained.heap() - before).as("growth of the heap").isLessThan(MOST_GROWTH);
    sum.assertMuchHappened();
  }

  private static void round(Random random, VirtualTime time, Sum sum) {
    Retained retained = new Retained();
    for (long end = sum.messages + ROUND; sum.messages < end; ) {
      FuzzedStream stream = new FuzzedStream(random, time);
      try {
        sum.add(stream.run(MESSAGES));
      } catch (RuntimeException | Error escaped) {
        throw new AssertionError("in stream " + sum.streams + ": " + escaped, escaped);
      }
      retained.watch(stream);
    }
    // An alarm would hold its stream.
    assertThat(time.pending()).as("alarms of streams that have ended").isZero();
    retained.assertNothingIsHeld();
  }

  /** That the test has seen all there is to see, lest it say nothing. */
  private static final class Sum {
    private long streams;
    private long messages;
    private long bad;
    private long foreign;
    private long begun;
    private long frames;
    private long keys;
    private long marks;
    private final Set<LineEnd> ends = EnumSet.noneOf(LineEnd.class);

    void add(FuzzedStream.Outcome outcome) {
      streams++;
      messages += outcome.counters().messages();
      bad += outcome.counters().badMessages();
      foreign += outcome.counters().foreignMessages();
      begun += outcome.begun() ? 1 : 0;
      frames += outcome.ear().frames();
      keys += outcome.ear().keys();
      marks += outcome.ear().marks();
      outcome.ear().end().ifPresent(ends::add);
    }

    void assertMuchHappened() {
      assertThat(messages).as("messages that were read").isGreaterThanOrEqualTo(100_000);
      assertThat(bad).as("messages that were bad").isGreaterThan(5_000);
      assertThat(foreign).as("messages of another stream").isGreaterThan(500);
      assertThat(begun).as("streams that began").isGreaterThan(500);
      assertThat(frames).as("frames heard").isGreaterThan(10_000);
      assertThat(keys).as("keys heard").isGreaterThan(1_000);
      assertThat(marks).as("marks heard").isGreaterThan(1_000);
      assertThat(ends).as("ways in which lines ended").containsExactlyInAnyOrder(LineEnd.values());
    }
  }
}
