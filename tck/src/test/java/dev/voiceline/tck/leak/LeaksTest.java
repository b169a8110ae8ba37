package dev.voiceline.tck.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.tck.KitRun;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit finds each leak, and takes nothing else for one. */
class LeaksTest {
  static Stream<Named<Class<?>>> leaks() {
    return KitRun.brokenIn(Leaks.class);
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void exactlyTheBrokenRuleFails(Class<?> leaking) {
    assertThat(KitRun.of(leaking).brokenRules()).containsExactly(KitRun.ruleBrokenBy(leaking));
  }

  @Test
  void everyRuleHasATestAndALeak() {
    Set<String> rules = Set.of("LEAK-01", "LEAK-02", "LEAK-03", "LEAK-04");
    assertThat(KitRun.of(InMemoryLivesTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(leaks())).containsAll(rules);
  }
}
