package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the caller's sounds last: CONV-12. The settings are 300 ms before and 500 ms after. */
class SpokenLengthTest {
  private static final UtteranceId ONE = new UtteranceId("u1");
  private static final UtteranceId TWO = new UtteranceId("u2");

  private final VirtualTime time = new VirtualTime();
  private final SpokenLength lengths =
      new SpokenLength(TurnDetection.defaults(), time, Duration.ofMinutes(60));

  @ParameterizedTest
  @CsvSource({"1000,2600,800", "0,1000,200", "1000,1800,0", "1000,1500,0", "1000,1000,0"})
  void theServicesPlacesCountWithoutPaddingAndPause(long from, long to, long spoken) {
    lengths.started(ONE, Optional.of(from));
    time.advanceMillis(7);
    assertThat(lengths.stopped(ONE, Optional.of(to))).hasMillis(spoken);
  }

  @Test
  void otherSettingsAreSubtractedAsTheyAre() {
    SpokenLength other =
        new SpokenLength(new TurnDetection.ServerVad(0.5, 100, 250), time, Duration.ofMinutes(60));
    other.started(ONE, Optional.of(1_000L));
    assertThat(other.stopped(ONE, Optional.of(2_000L))).hasMillis(650);
  }

  @ParameterizedTest
  @CsvSource({",2600", "1000,", ",", "-1,2600", "1000,-1", "2600,1000", "1000,9000000000000000000"})
  void withoutPlacesThatMakeSenseTheClockCountsWithoutThePause(Long from, Long to) {
    lengths.started(ONE, Optional.ofNullable(from));
    time.advanceMillis(1_700);
    assertThat(lengths.stopped(ONE, Optional.ofNullable(to))).hasMillis(1_200);
  }

  @Test
  void theClockNeverCountsLessThanNothing() {
    lengths.started(ONE, Optional.empty());
    time.advanceMillis(100);
    assertThat(lengths.stopped(ONE, Optional.empty())).isZero();
  }

  @Test
  void eachUtteranceHasItsOwnBeginning() {
    lengths.started(ONE, Optional.of(1_000L));
    lengths.started(TWO, Optional.of(5_000L));
    assertThat(lengths.stopped(ONE, Optional.of(2_600L))).hasMillis(800);
    assertThat(lengths.stopped(TWO, Optional.of(6_000L))).hasMillis(200);
  }

  @Test
  void whatBeganUnseenHasNoLength() {
    assertThat(lengths.stopped(ONE, Optional.of(2_600L))).isZero();
  }
}
