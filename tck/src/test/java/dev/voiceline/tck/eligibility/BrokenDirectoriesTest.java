package dev.voiceline.tck.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.tck.KitRun;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit finds the fault of each broken directory, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenDirectoriesTest {
  static Stream<Named<Class<?>>> brokenDirectories() {
    return KitRun.brokenIn(BrokenDirectories.class);
  }

  @ParameterizedTest
  @MethodSource("brokenDirectories")
  void exactlyTheBrokenRuleFails(Class<?> broken) {
    assertThat(KitRun.of(broken).brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
  }

  @Test
  void everyRuleHasATestAndABrokenDirectory() {
    Set<String> rules =
        IntStream.rangeClosed(1, 9).mapToObj("ELIG-%02d"::formatted).collect(Collectors.toSet());
    assertThat(KitRun.of(InMemoryDirectoryTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(brokenDirectories())).containsAll(rules);
  }
}
