package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProviderHealthTest {
  private static final List<String> BOTH = List.of("one", "two");

  private final VirtualTime time = new VirtualTime();
  private final ProviderHealth health = new ProviderHealth(time);

  private void fails(String name, int times) {
    for (int i = 0; i < times; i++) {
      health.failed(name, false);
    }
  }

  @Test
  void twoFailuresChangeNothingAndAThirdOneDoes() {
    fails("one", 2);
    assertThat(health.order(BOTH)).containsExactly("one", "two");
    fails("one", 1);
    assertThat(health.order(BOTH)).containsExactly("two", "one");
  }

  @Test
  void failuresThatLieFarApartDoNotCount() {
    fails("one", 2);
    time.advance(Duration.ofSeconds(61));
    fails("one", 1);
    assertThat(health.order(BOTH)).containsExactly("one", "two");
  }

  @Test
  void aSuccessInBetweenForgives() {
    fails("one", 2);
    health.worked("one");
    fails("one", 2);
    assertThat(health.order(BOTH)).containsExactly("one", "two");
  }

  @Test
  void afterAFatalFailureOneIsEnough() {
    health.failed("one", true);
    assertThat(health.order(BOTH)).containsExactly("two", "one");
  }

  @Test
  void afterTheRestOneCallFindsOutForAll() {
    fails("one", 3);
    time.advance(Duration.ofSeconds(30));
    assertThat(health.order(BOTH)).containsExactly("one", "two");
    assertThat(health.order(BOTH)).as("the others wait").containsExactly("two", "one");
    health.worked("one");
    assertThat(health.order(BOTH)).containsExactly("one", "two");
  }

  @Test
  void aProbeThatFailsMeansAnotherRest() {
    fails("one", 3);
    time.advance(Duration.ofSeconds(30));
    health.order(BOTH);
    fails("one", 1);
    time.advance(Duration.ofSeconds(29));
    assertThat(health.order(BOTH)).containsExactly("two", "one");
    time.advance(Duration.ofSeconds(1));
    assertThat(health.order(BOTH)).containsExactly("one", "two");
  }

  @Test
  void aProbeOfWhichNothingIsHeardIsFollowedByAnother() {
    fails("one", 3);
    time.advance(Duration.ofSeconds(30));
    health.order(BOTH);
    time.advance(Duration.ofSeconds(30));
    assertThat(health.order(BOTH)).containsExactly("one", "two");
  }

  @Test
  void whenAllAreAtRestTheyAreAskedAllTheSame() {
    health.failed("one", true);
    health.failed("two", true);
    assertThat(health.order(BOTH)).containsExactly("one", "two");
  }

  @Property
  void nobodyIsEverLeftOut(
      @ForAll List<@IntRange(max = 6) Integer> events, @ForAll @IntRange(max = 20) int seconds) {
    for (int event : events) {
      String name = event % 2 == 0 ? "one" : "two";
      switch (event / 2) {
        case 0 -> health.failed(name, false);
        case 1 -> health.failed(name, true);
        case 2 -> health.worked(name);
        default -> time.advance(Duration.ofSeconds(seconds));
      }
      assertThat(health.order(BOTH)).containsExactlyInAnyOrderElementsOf(BOTH);
    }
  }
}
