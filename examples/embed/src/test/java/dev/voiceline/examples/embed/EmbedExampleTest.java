package dev.voiceline.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EmbedExampleTest {
  @Test
  @Timeout(60)
  void aWholeCallRunsInSomebodyElsesMain() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    EmbedExample.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
    String text = printed.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("one thousand fifty dollars", "prior authorization is required", "fifty dollars")
        .contains("Ended[reason=COMPLETED");
    assertThat(text.lines().filter(line -> line.startsWith("my-first-call")))
        .noneMatch(line -> line.contains("MB123456") || line.contains("1985"));
  }
}
