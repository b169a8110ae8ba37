package dev.voiceline.tck.conversation;

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

/** The kits find the fault of each broken conversation, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenConversationsTest {
  static Stream<Named<Class<?>>> brokenConversations() {
    return Stream.of(
            BrokenHearing.class, BrokenReplies.class, BrokenEndings.class, BrokenRevisions.class)
        .flatMap(KitRun::brokenIn);
  }

  @ParameterizedTest
  @MethodSource("brokenConversations")
  void exactlyTheBrokenRuleFails(Class<?> broken) {
    assertThat(KitRun.of(broken).brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
  }

  @Test
  void everyRuleHasATestAndABrokenConversation() {
    Set<String> rules =
        IntStream.rangeClosed(1, 16).mapToObj("CONV-%02d"::formatted).collect(Collectors.toSet());
    assertThat(KitRun.of(InMemoryConversationTest.class).testedRules()).isEqualTo(rules);
    assertThat(KitRun.rulesBrokenBy(brokenConversations())).containsAll(rules);
  }
}
