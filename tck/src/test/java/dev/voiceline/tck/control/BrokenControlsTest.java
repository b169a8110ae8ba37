package dev.voiceline.tck.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.tck.KitRun;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kits find the fault of each broken control, and nothing else. */
class BrokenControlsTest {
  static Stream<Named<Class<?>>> brokenControls() {
    return Stream.of(BrokenAnswers.class, BrokenTransfers.class, BrokenOrders.class)
        .flatMap(KitRun::brokenIn);
  }

  @ParameterizedTest
  @MethodSource("brokenControls")
  void exactlyTheBrokenRuleFails(Class<?> broken) {
    assertThat(KitRun.of(broken).brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
  }

  @Test
  void everyRuleHasATestAndABrokenControl() {
    Set<String> rules =
        IntStream.rangeClosed(1, 20).mapToObj("CTRL-%02d"::formatted).collect(Collectors.toSet());
    assertThat(KitRun.of(InMemoryControlTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(brokenControls())).containsAll(rules);
  }

  @Test
  void whatAControlDoesNotDoIsSkippedAndNothingFails() {
    KitRun run = KitRun.of(HangUpOnlyControl.class);
    assertThat(run.brokenRules()).isEmpty();
    assertThat(run.skipped()).anyMatch(name -> name.startsWith("CTRL-05"));
    assertThat(run.skipped()).noneMatch(name -> name.startsWith("CTRL-01"));
  }
}
