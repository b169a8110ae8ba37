package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said while a tool runs, and what comes of its answer. */
class CascadeToolsTest {
  private static final ToolRequest TOOL =
      new ToolRequest(new ToolCallId("t"), "check", ToolArguments.of(Map.of()));
  private static final ToolResult RESULT = ToolResult.say("found", "It is covered.");
  private final CascadeScene scene = CascadeScene.ready();

  @BeforeEach
  void aToolRuns() {
    scene.ear.turn("1", "I need an MRI");
    scene.conversation.reply(Guidance.natural());
    scene.mind.last().listener.toolRequested(TOOL);
    scene.mind.last().ends();
  }

  private void answered() {
    scene.conversation.answerTool(new ToolAnswer(TOOL, RESULT));
  }

  @Test
  void anAnswerThatComesWhileAReplyIsThoughtOfIsStillToBeTold() {
    scene.ear.turn("2", "Are you there?");
    scene.conversation.reply(Guidance.natural());
    answered();
    scene.mind.last().answers("Still checking.");
    scene.voice.last().speaksAll(500);
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue())
        .endsWith(new AgentSaid("Still checking.", false), new ToolRan(TOOL, RESULT));
    assertThat(scene.mind.last().question.instructions()).isEqualTo("You answer calls.");
  }

  @Test
  void aPreparedReplyStandsAfterTheTurnThatItAnswers() {
    answered();
    scene.ear.starts("2");
    scene.ear.likelyOver("2", "And an X-ray?");
    scene.mind.last().answers("That too.");
    scene.ear.stops("2");
    scene.ear.said("2", "And an X-ray?");
    scene.conversation.reply(Guidance.natural());
    scene.voice.last().speaksAll(500);
    scene.ear.turn("3", "Thanks");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue())
        .endsWith(
            new ToolRan(TOOL, RESULT),
            new CallerSaid("And an X-ray?"),
            new AgentSaid("That too.", false),
            new CallerSaid("Thanks"));
  }
}
