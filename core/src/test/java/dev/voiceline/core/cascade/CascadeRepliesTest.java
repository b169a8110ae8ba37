package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.chat.ChatQuestion.Calling;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How replies come about. */
class CascadeRepliesTest {
  private final CascadeScene scene = CascadeScene.ready();

  private static ToolRequest tool(String id) {
    return new ToolRequest(new ToolCallId(id), "check", ToolArguments.of(Map.of()));
  }

  private void ask() {
    scene.ear.turn("1", "I need an MRI");
    scene.conversation.reply(Guidance.natural());
    scene.heard.told.clear();
  }

  @Test
  void aToolIsToldAtOnceAndItsAnswerStandsAfterWhatWasSaidMeanwhile() {
    ask();
    scene.mind.last().writes("Let me check.");
    scene.mind.last().listener.toolRequested(tool("t"));
    assertThat(scene.heard.told).containsExactly("reply", "text Let me check.", "tool check");
    scene.mind.last().ends();
    scene.voice.last().speaksAll(500);
    scene.conversation.say(Script.verbatim("One moment."));
    scene.voice.last().speaksAll(500);
    ToolResult result = ToolResult.say("found", "It is covered.");
    scene.conversation.answerTool(new ToolAnswer(tool("t"), result));
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue())
        .containsExactly(
            new CallerSaid("I need an MRI"),
            new AgentSaid("Let me check.", false),
            new AgentSaid("One moment.", false),
            new ToolRan(tool("t"), result));
  }

  @Test
  void aToolThatIsStillRunningIsShownAsAsked() {
    ask();
    scene.mind.last().listener.toolRequested(tool("t"));
    scene.mind.last().ends();
    scene.ear.turn("2", "Are you there?");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue()).contains(new ToolAsked(tool("t")));
    assertThat(scene.heard.told).contains("COMPLETED");
  }

  @Test
  void aModelThatAsksForToolsAgainAndAgainHasToSpeak() {
    ask();
    for (int i = 0; i < CascadePolicy.standard().toolRounds(); i++) {
      assertThat(scene.mind.last().question.calling()).isEqualTo(Calling.FREE);
      scene.mind.last().listener.toolRequested(tool("t" + i));
      scene.mind.last().ends();
      scene.conversation.answerTool(
          new ToolAnswer(tool("t" + i), ToolResult.say("found", "It is covered.")));
      scene.conversation.reply(Guidance.natural());
    }
    assertThat(scene.mind.last().question.calling()).isEqualTo(Calling.NONE);
    scene.mind.last().answers("It is covered.");
    scene.voice.last().speaksAll(500);
    scene.ear.turn("2", "And an X-ray?");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.mind.last().question.calling()).isEqualTo(Calling.FREE);
  }

  @Test
  void aModelThatPausesHasItsWholeClausesSpoken() {
    ask();
    scene.mind.last().writes("Let me check that for you.");
    assertThat(scene.voice.last().pieces).isEmpty();
    scene.time.advance(CascadePolicy.standard().pieceIdle());
    assertThat(scene.voice.last().pieces).containsExactly("Let me check that for you.");
  }

  @Test
  void marksForTheEyeAreNotSpoken() {
    ask();
    scene.mind.last().answers("Your plan **covers** it. \n- No copay");
    assertThat(String.join("", scene.voice.last().pieces))
        .isEqualTo("Your plan covers it. \nNo copay");
  }

  @Test
  void aReplyWaitsForTheCallersLastWords() {
    scene.ear.starts("1");
    scene.ear.stops("1");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.mind.asked).isEmpty();
    scene.ear.said("1", "I need an MRI");
    assertThat(scene.dialogue()).containsExactly(new CallerSaid("I need an MRI"));
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void aReplyDoesNotWaitForeverForWords() {
    scene.ear.starts("1");
    scene.ear.stops("1");
    scene.conversation.reply(Guidance.natural());
    scene.time.advance(Duration.ofSeconds(2));
    assertThat(scene.mind.asked).hasSize(1);
  }

  @Test
  void whatIsSaidToTheLetterWaitsForNoWords() {
    scene.ear.starts("1");
    scene.ear.stops("1");
    scene.conversation.say(Script.verbatim("One moment."));
    assertThat(scene.voice.last().pieces).containsExactly("One moment.");
  }

  @Test
  void wordsThatCouldNotBeHadAreAskedForAgain() {
    scene.conversation.say(Script.verbatim("What is your member ID?"));
    scene.voice.last().speaksAll(900);
    scene.ear.starts("1");
    scene.ear.stops("1");
    scene.ear.unclear("1");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.mind.last().question.instructions()).endsWith(Orders.NOTHING_UNDERSTOOD);
  }

  @Test
  void whoIsAskedToSpeakOnThoughNothingWasSaidPicksUpTheThread() {
    scene.conversation.say(Script.verbatim("What is your member ID?"));
    scene.voice.last().speaksAll(900);
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.mind.last().question.instructions()).endsWith(Orders.PICK_UP);
  }

  @Test
  void aReplyThatWasTakenBackUnheardLeavesOneTurnOfTheCaller() {
    ask();
    scene.mind.last().writes("Sure. What is your member ID?");
    scene.cut(0);
    assertThat(scene.heard.told).endsWith("CANCELLED");
    scene.ear.turn("2", "of the knee");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue()).containsExactly(new CallerSaid("I need an MRI of the knee"));
  }

  @Test
  void aReplyThatIsTakenBackBeforeItBeganIsNotTold() {
    ask();
    scene.conversation.interrupted(new Interruption(Optional.empty(), List.of()));
    assertThat(scene.mind.last().canceled).isTrue();
    scene.mind.last().answers("Sure.");
    assertThat(scene.heard.told).isEmpty();
    assertThat(scene.heard.used).hasSize(1);
  }

  @Test
  void anInstructionAndOwnWordsAreForOneReplyAlone() {
    scene.conversation.reply(new Guidance.Instructed("Ask for the date again."));
    assertThat(scene.mind.last().question.instructions())
        .isEqualTo("You answer calls.\n\nAsk for the date again.");
    scene.mind.last().answers("When?");
    scene.voice.last().speaksAll(300);
    scene.conversation.say(new Script("We are closed.", false, false));
    assertThat(scene.mind.last().question.instructions()).endsWith("\"We are closed.\"");
    assertThat(scene.mind.last().question.calling()).isEqualTo(Calling.NONE);
  }

  @Test
  void anAnswerThatIsCutOffIsIncomplete() {
    ask();
    scene.mind.last().writes("Sure. What is your member");
    scene.mind.last().ends(Ending.CUT_OFF);
    scene.voice.last().speaksAll(900);
    assertThat(scene.heard.told).endsWith("INCOMPLETE");
  }

  @Test
  void theEarIsToldWhatWasAsked() {
    ask();
    scene.mind.last().answers("Sure. What is your member ID?");
    assertThat(scene.ear.asked).containsExactly("Sure. What is your member ID?");
  }

  @Test
  void whatNobodyHeardWasNotAsked() {
    ask();
    scene.mind.last().answers("Sure. What is your member ID?");
    scene.voice.last().sounds(2_000);
    scene.voice.last().listener.aligned(scene.voice.last().lastSpeech(), 6, 400);
    scene.voice.last().listener.aligned(scene.voice.last().lastSpeech(), 20, 1_000);
    scene.cut(500);
    assertThat(scene.ear.asked).endsWith("Sure.");
  }

  @Test
  void everyPartsTimeIsTold() {
    scene.ear.starts("1");
    scene.ear.stops("1");
    scene.conversation.reply(Guidance.natural());
    scene.time.advanceMillis(100);
    scene.ear.said("1", "I need an MRI");
    scene.time.advanceMillis(300);
    scene.mind.last().writes("Sure");
    scene.time.advanceMillis(40);
    scene.mind.last().writes(". What");
    scene.time.advanceMillis(200);
    scene.voice.last().sounds(20);
    assertThat(scene.heard.times)
        .containsExactly(
            new ReplyTimes(
                scene.heard.lastReply(),
                false,
                Duration.ofMillis(100),
                Duration.ofMillis(300),
                Duration.ofMillis(40),
                Duration.ofMillis(200),
                Duration.ZERO));
  }
}
