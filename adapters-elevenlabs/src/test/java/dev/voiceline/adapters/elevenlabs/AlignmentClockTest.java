package dev.voiceline.adapters.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AlignmentClockTest {
  private final AlignmentClock clock = new AlignmentClock();

  @Test
  void timesThatJumpBackCountFromTheMessage() {
    assertThat(clock.shiftMs(alignment(0, 400), 0)).isZero();
    assertThat(clock.shiftMs(alignment(0, 400), 400)).isEqualTo(400);
    assertThat(clock.shiftMs(alignment(390, 800), 800)).isEqualTo(800);
  }

  @Test
  void timesThatGoOnCountFromTheContext() {
    assertThat(clock.shiftMs(alignment(0, 400), 0)).isZero();
    assertThat(clock.shiftMs(alignment(400, 800), 400)).isZero();
    assertThat(clock.shiftMs(alignment(10, 900), 800)).isZero();
  }

  @Test
  void audioIsTheWitnessWhereTheFirstAlignmentWasMissing() {
    assertThat(clock.shiftMs(alignment(0, 400), 400)).isEqualTo(400);
    AlignmentClock other = new AlignmentClock();
    assertThat(other.shiftMs(alignment(400, 800), 400)).isZero();
  }

  /** Pauses are shorter than what comes before them. */
  @Property
  void eitherBaseIsFoundOut(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 120, max = 900) Integer> lengths,
      @ForAll boolean fromMessage,
      @ForAll @IntRange(min = 0, max = 40) int lead) {
    AlignmentClock any = new AlignmentClock();
    List<Long> found = new ArrayList<>();
    List<Long> right = new ArrayList<>();
    long before = 0;
    for (int length : lengths) {
      long start = (fromMessage ? 0 : before) + lead;
      long end = (fromMessage ? 0 : before) + length;
      found.add(any.shiftMs(alignment(start, end), before) + start);
      right.add(before + lead);
      before += length;
    }
    assertThat(found).isEqualTo(right);
  }

  private static Alignment alignment(long startMs, long endMs) {
    return new Alignment(List.of("a"), List.of(startMs), endMs);
  }
}
