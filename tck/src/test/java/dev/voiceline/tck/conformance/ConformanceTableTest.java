package dev.voiceline.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.tck.conformance.RuleResult.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceTableTest {
  private static final List<RuleResult> RESULTS =
      List.of(
          result("STT-02 audio is whole", Outcome.PASSED, ""),
          result("STT-01 ready is told once", Outcome.PASSED, ""),
          result("STT-01 early audio is held", Outcome.PASSED, ""),
          result("STT-05 turns resume", Outcome.NOT_SHOWN, "it foresees nothing"),
          result("STT-05 the end follows", Outcome.PASSED, ""));

  @Test
  void rulesStandInTheirOrderWithWhatWasNotShownBelow() {
    assertThat(new ConformanceTable(RESULTS).lines())
        .containsExactly(
            "| rule | what its tests show | result |",
            "|---|---|---|",
            "| `STT-01` | early audio is held; ready is told once | 2 passed |",
            "| `STT-02` | audio is whole | 1 passed |",
            "| `STT-05` | the end follows; turns resume | 1 passed, 1 not shown |",
            "",
            "Not shown:",
            "",
            "- `STT-05` turns resume: it foresees nothing");
  }

  @Test
  void theOrderOfTheTestsDoesNotMatter() {
    List<RuleResult> backwards = new ArrayList<>(RESULTS);
    Collections.reverse(backwards);
    assertThat(new ConformanceTable(backwards).lines())
        .isEqualTo(new ConformanceTable(RESULTS).lines());
  }

  @Test
  void severalBenchesOfOneRuleAreCountedTogether() {
    RuleResult twice = result("ELIG-01 it answers", Outcome.PASSED, "");
    assertThat(new ConformanceTable(List.of(twice, twice)).lines())
        .contains("| `ELIG-01` | it answers | 2 passed |");
  }

  @Test
  void testsThatAreNotNamedByARuleCountForNothing() {
    assertThat(RuleResult.of("somethingElse()", Outcome.PASSED, "")).isEmpty();
  }

  private static RuleResult result(String name, Outcome outcome, String why) {
    return RuleResult.of(name, outcome, why).orElseThrow();
  }
}
