package dev.voiceline.simulator.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RandomFaultsTest {
  private static final Duration LATEST = Duration.ofSeconds(20);

  @Test
  void everyConnectionHasOneMishapAtSomeMoment() {
    List<Faults.Fault> all = script(1).all();
    assertThat(all).hasSize(200);
    assertThat(all).extracting(Faults.Fault::connection).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(
            fault ->
                assertThat(((Moment.After) fault.moment()).delay())
                    .isBetween(Duration.ZERO, LATEST));
    long late = all.stream().filter(fault -> delayMs(fault) > LATEST.toMillis() / 2).count();
    assertThat(late).isBetween(60L, 140L);
  }

  @Test
  void everyKindOfMishapComesAboutAsOften() {
    assertThat(
            script(2).all().stream()
                .collect(
                    Collectors.groupingBy(fault -> kind(fault.mishap()), Collectors.counting())))
        .hasSize(5)
        .allSatisfy((kind, count) -> assertThat(count).isBetween(15L, 70L));
  }

  @Test
  void theSameSeedGivesTheSameScript() {
    assertThat(script(7)).isEqualTo(script(7)).isNotEqualTo(script(8));
  }

  @Test
  void thereMustBeTimeForIt() {
    assertThatThrownBy(() -> new RandomFaults(new Random(1), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Faults script(long seed) {
    return new RandomFaults(new Random(seed), LATEST).oneEach(200);
  }

  private static long delayMs(Faults.Fault fault) {
    return ((Moment.After) fault.moment()).delay().toMillis();
  }

  private static String kind(Mishap mishap) {
    return mishap instanceof Mishap.FailResponse failure
        ? failure.type()
        : mishap.getClass().getSimpleName();
  }
}
