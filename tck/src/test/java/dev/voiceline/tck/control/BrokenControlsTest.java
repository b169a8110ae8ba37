package dev.voiceline.tck.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.tck.KitRun;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kits find the fault of each broken control, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenControlsTest {
  private static final int AT_ONCE = 12;
  private static final long PATIENCE_S = 300;
  private static final Map<Class<?>, Future<KitRun>> RUNS = new ConcurrentHashMap<>();

  static Stream<Named<Class<?>>> brokenControls() {
    return Stream.of(BrokenAnswers.class, BrokenTransfers.class, BrokenOrders.class)
        .flatMap(KitRun::brokenIn);
  }

  /** What a broken control never does is waited for, so all are waited for at once. */
  @BeforeAll
  static void runAll() {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      brokenControls()
          .map(Named::getPayload)
          .forEach(broken -> RUNS.put(broken, threads.submit(() -> KitRun.of(broken))));
    } finally {
      threads.shutdown();
    }
  }

  @ParameterizedTest
  @MethodSource("brokenControls")
  void exactlyTheBrokenRuleFails(Class<?> broken) throws Exception {
    KitRun run = Objects.requireNonNull(RUNS.get(broken)).get(PATIENCE_S, TimeUnit.SECONDS);
    assertThat(run.brokenRules()).containsExactly(KitRun.ruleBrokenBy(broken));
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
