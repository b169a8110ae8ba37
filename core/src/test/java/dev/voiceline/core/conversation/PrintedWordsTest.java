package dev.voiceline.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words that may hold health data are counted, never printed. */
class PrintedWordsTest {
  private static final String WORDS = "private words";
  private static final Exchange.ToolRan RAN =
      new Exchange.ToolRan(
          new ToolRequest(
              new ToolCallId("t1"), "check_eligibility", ToolArguments.of(Map.of("id", WORDS))),
          ToolResult.say("eligible", WORDS));

  @Test
  void whatWasSaidIsPrintedByItsLength() {
    assertThat(new Exchange.CallerSaid(WORDS)).hasToString("CallerSaid[13 characters]");
    assertThat(new Exchange.AgentSaid(WORDS, false)).hasToString("AgentSaid[13 characters]");
    assertThat(new Exchange.AgentSaid(WORDS, true))
        .hasToString("AgentSaid[13 characters, cut short]");
  }

  @Test
  void aFunctionThatWasRunIsPrintedByItsNames() {
    assertThat(RAN).hasToString("ToolRan[check_eligibility, t1, Success[say, status]]");
  }

  @Test
  void aBriefIsPrintedByItsCounts() {
    assertThat(new Brief(WORDS, List.of(), List.of(RAN)))
        .hasToString("Brief[13 characters, 0 tools, 1 lines]");
  }

  @Test
  void aScriptIsPrintedByItsLength() {
    assertThat(Script.verbatim(WORDS)).hasToString("Script[13 characters, verbatim]");
    assertThat(new Script(WORDS, false, false)).hasToString("Script[13 characters]");
  }
}
