package dev.voiceline.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private final VirtualTime time = new VirtualTime();
  private final List<String> lines = new ArrayList<>();
  private final Refusals refusals = new Refusals(new ServerLog(lines::add, time), time, time);

  @Test
  void afterAFewLinesTheRestIsANumber() {
    refuse(105, "it is not signed");
    assertThat(lines).hasSize(5).allMatch(line -> line.endsWith("refused: it is not signed."));

    time.advance(Duration.ofSeconds(10));
    assertThat(lines).hasSize(6);
    assertThat(lines.get(5)).endsWith("[WARN] 100 more refused: it is not signed.");

    refuse(1, "it is not signed");
    assertThat(lines).hasSize(7);
  }

  @Test
  void eachReasonIsCountedAlone() {
    refuse(6, "it is not signed");
    refuse(1, "it is too large");

    assertThat(lines).hasSize(6);
    assertThat(lines.get(5)).endsWith("it is too large.");
  }

  private void refuse(int times, String reason) {
    for (int each = 0; each < times; each++) {
      refusals.refused("A request was refused", reason);
    }
  }
}
