package dev.voiceline.core.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values of tools may hold health data, so they are named, never printed. */
class PrintedValuesTest {
  private static final ToolRequest REQUEST =
      new ToolRequest(
          new ToolCallId("t1"), "check_eligibility", ToolArguments.of(Map.of("id", "private")));

  @Test
  void aResultIsPrintedByItsNames() {
    assertThat(ToolResult.say("eligible", "private")).hasToString("Success[say, status]");
    assertThat(new ToolResult.Problem("not_found", "private")).hasToString("Problem[not_found]");
  }

  @Test
  void anAnswerIsPrintedByItsRequest() {
    assertThat(new ToolAnswer(REQUEST, ToolResult.say("eligible", "private")))
        .hasToString("ToolAnswer[check_eligibility, t1]");
  }

  @Test
  void aRequestIsPrintedWithoutItsValues() {
    assertThat(REQUEST.toString()).contains("check_eligibility", "t1").doesNotContain("private");
  }
}
