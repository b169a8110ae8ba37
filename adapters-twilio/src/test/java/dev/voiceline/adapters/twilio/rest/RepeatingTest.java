package dev.voiceline.adapters.twilio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.rest.Repeating.Nature;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RepeatingTest {
  @Property
  void aWaitIsBetweenHalfOfItsBoundAndItsBoundWhichDoubles(
      @ForAll @DoubleRange(min = 0, max = 1) double random,
      @ForAll @IntRange(min = 1, max = 5) int attempt) {
    Repeating repeating = new Repeating(6, Duration.ofMillis(500), () -> random);
    long bound = 500L << (attempt - 1);

    assertThat(repeating.waitAfter(attempt).toMillis()).isBetween(bound / 2, bound);
  }

  @Property
  void whatMakesSomethingIsRepeatedOnlyWhenNothingWasDone(
      @ForAll @IntRange(min = 300, max = 599) int status,
      @ForAll @IntRange(min = 0, max = 70_000) int code) {
    Repeating repeating = new Repeating(3, Duration.ofMillis(500), () -> 0.5);

    for (Nature nature : new Nature[] {Nature.MAKES, Nature.MOVES}) {
      assertThat(repeating.again(nature, SendFailure.refused(status, code), 1))
          .isEqualTo(status == 429 || code == 20429);
      assertThat(repeating.again(nature, SendFailure.refused(429, code), 3)).isFalse();
    }
  }
}
