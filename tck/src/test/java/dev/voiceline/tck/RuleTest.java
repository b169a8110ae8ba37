package dev.voiceline.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.tck.media.PartlyTestableLine;
import org.junit.jupiter.api.Test;

class RuleTest {
  @Test
  void whatABenchCannotShowIsSkippedVisiblyAndNothingElse() {
    KitRun run = KitRun.of(PartlyTestableLine.class);
    assertThat(run.skipped())
        .hasSize(2)
        .anyMatch(name -> name.startsWith("MEDIA-05 gaps"))
        .anyMatch(name -> name.startsWith("MEDIA-09"));
    assertThat(run.brokenRules()).isEmpty();
  }
}
