package dev.voiceline.tck.transcription;

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

/** The kits find the fault of each broken recognizer, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenEarsTest {
  static Stream<Named<Class<?>>> brokenEars() {
    return Stream.of(BrokenHearing.class, BrokenEarLives.class).flatMap(KitRun::brokenIn);
  }

  @ParameterizedTest
  @MethodSource("brokenEars")
  void exactlyTheBrokenRuleFails(Class<?> broken) {
    assertThat(KitRun.of(broken).brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
  }

  @Test
  void everyRuleHasATestAndABrokenEar() {
    Set<String> rules =
        IntStream.rangeClosed(1, 11).mapToObj("STT-%02d"::formatted).collect(Collectors.toSet());
    assertThat(KitRun.of(InMemoryEarTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(brokenEars())).containsAll(rules);
  }
}
