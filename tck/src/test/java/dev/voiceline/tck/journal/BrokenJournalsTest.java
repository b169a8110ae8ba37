package dev.voiceline.tck.journal;

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

/** The kit finds the fault of each broken journal, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenJournalsTest {
  static Stream<Named<Class<?>>> broken() {
    return KitRun.brokenIn(BrokenJournals.class);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void exactlyTheBrokenRuleFails(Class<?> broken) {
    assertThat(KitRun.of(broken).brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
  }

  @Test
  void everyRuleHasATestAndABrokenOne() {
    Set<String> rules =
        IntStream.rangeClosed(1, 14).mapToObj("JRNL-%02d"::formatted).collect(Collectors.toSet());
    assertThat(KitRun.of(InMemoryJournalTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(broken())).containsAll(rules);
  }
}
