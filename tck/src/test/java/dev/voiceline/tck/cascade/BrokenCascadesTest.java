package dev.voiceline.tck.cascade;

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

/** The kits find the fault of each broken cascade, and nothing else. */
class BrokenCascadesTest {
  static Stream<Named<Class<?>>> brokenCascades() {
    return Stream.of(BrokenMinds.class, BrokenSpeaking.class, BrokenThreads.class)
        .flatMap(KitRun::brokenIn);
  }

  @ParameterizedTest
  @MethodSource("brokenCascades")
  void exactlyTheBrokenRuleFails(Class<?> broken) {
    assertThat(KitRun.of(broken).brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
  }

  @Test
  void everyRuleHasATestAndABrokenCascade() {
    Set<String> rules =
        IntStream.rangeClosed(1, 14).mapToObj("CASC-%02d"::formatted).collect(Collectors.toSet());
    assertThat(KitRun.of(CascadeRulesTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(brokenCascades())).containsAll(rules);
  }
}
