package dev.voiceline.tck.chat;

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

/** The kit finds the fault of each broken model, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenChatsTest {
  static Stream<Named<Class<?>>> brokenChats() {
    return KitRun.brokenIn(BrokenChats.class);
  }

  @ParameterizedTest
  @MethodSource("brokenChats")
  void exactlyTheBrokenRuleFails(Class<?> broken) {
    assertThat(KitRun.of(broken).brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
  }

  @Test
  void everyRuleHasATestAndABrokenModel() {
    Set<String> rules =
        IntStream.rangeClosed(1, 8).mapToObj("LLM-%02d"::formatted).collect(Collectors.toSet());
    assertThat(KitRun.of(InMemoryChatTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(brokenChats())).containsAll(rules);
  }
}
