package dev.voiceline.tck.media;

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

/** The kit finds the fault of each broken line, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenLinesTest {
  static Stream<Named<Class<?>>> brokenLines() {
    return KitRun.brokenIn(BrokenLines.class);
  }

  @ParameterizedTest
  @MethodSource("brokenLines")
  void exactlyTheBrokenRuleFails(Class<?> broken) {
    assertThat(KitRun.of(broken).brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
  }

  @Test
  void everyRuleHasATestAndABrokenLine() {
    Set<String> rules =
        IntStream.rangeClosed(1, 9).mapToObj("MEDIA-%02d"::formatted).collect(Collectors.toSet());
    assertThat(KitRun.of(InMemoryLineTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(brokenLines())).containsAll(rules);
  }
}
