package dev.voiceline.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.tck.conformance.RuleResult.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassReportTest {
  @TempDir Path module;

  @Test
  void aWholeRunIsReported() {
    report(passed("SELF-01 one"), passed("SELF-02 two"));
    assertThat(reported()).exists();
  }

  @Test
  void halfARunIsNot() {
    report(passed("SELF-01 one"));
    assertThat(reported()).doesNotExist();
  }

  @Test
  void aRunThatFailedIsNot() {
    report(passed("SELF-01 one"), RuleResult.of("SELF-02 two", Outcome.FAILED, "").orElseThrow());
    assertThat(reported()).doesNotExist();
  }

  @Test
  void aRunOnAMachineThatCannotShowARuleIsNot() {
    RuleResult unknown =
        RuleResult.of("SELF-02 two", Outcome.NOT_SHOWN, "this machine has none").orElseThrow();
    report(passed("SELF-01 one"), unknown);
    assertThat(reported()).doesNotExist();
  }

  private void report(RuleResult... results) {
    try (ClassReport report =
        new ClassReport(TwoRules.class, new ConformanceFiles(module, false))) {
      for (RuleResult result : results) {
        report.add(result);
      }
    }
  }

  private Path reported() {
    return module.resolve("target/conformance/TwoRules.md");
  }

  private static RuleResult passed(String name) {
    return RuleResult.of(name, Outcome.PASSED, "").orElseThrow();
  }

  /** No test of its own: it is only counted. */
  static class TwoRules {
    @DisplayName("SELF-01 one")
    void one() {}

    @Nested
    class Within {
      @DisplayName("SELF-02 two")
      void two() {}
    }
  }
}
