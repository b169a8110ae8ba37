package dev.voiceline.core.cascade.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolAsked;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a model is shown of who said what. */
class DialogueThreadTest {
  private static final UtteranceId FIRST = new UtteranceId("1");
  private static final UtteranceId SECOND = new UtteranceId("2");
  private static final ItemId ITEM = new ItemId("i");
  private static final ReplyId REPLY = new ReplyId("r");
  private static final ToolRequest TOOL =
      new ToolRequest(new ToolCallId("t"), "check", ToolArguments.of(Map.of()));
  private static final ToolResult RESULT = ToolResult.say("found", "It is covered.");
  private final DialogueThread thread = new DialogueThread(List.of(new CallerSaid("Hello")));

  private void caller(UtteranceId utterance, String words) {
    thread.callerStopped(utterance);
    thread.callerSaid(utterance, words);
  }

  /** Four words on a second of audio. */
  private SpokenLine agent(boolean complete) {
    SpokenLine line = new SpokenLine(AudioFormat.PCMU_8K, 66);
    line.add("One two three four.");
    thread.agentSays(REPLY, ITEM, line);
    line.audio(AudioFormat.PCMU_8K.bytes(1_000));
    if (complete) {
      line.spoken();
    }
    return line;
  }

  @Test
  void wordsFillThePlaceOfTheirTurnHoweverLateTheyCome() {
    thread.callerStopped(FIRST);
    agent(true);
    caller(SECOND, "second");
    assertThat(thread.awaitsWords()).isTrue();
    thread.callerSaid(FIRST, " first ");
    assertThat(thread.awaitsWords()).isFalse();
    assertThat(thread.exchanges())
        .containsExactly(
            new CallerSaid("Hello"),
            new CallerSaid("first"),
            new AgentSaid("One two three four.", false),
            new CallerSaid("second"));
  }

  @Test
  void aTurnThatWasNoneIsGoneAlsoWhenThatIsKnownBeforeItIsOver() {
    caller(FIRST, "mm");
    thread.disregard(FIRST);
    thread.disregard(SECOND);
    caller(SECOND, "mm");
    assertThat(thread.exchanges()).containsExactly(new CallerSaid("Hello"));
  }

  @Test
  void whatIsTypedIsNoPartOfATurn() {
    caller(FIRST, "My ID is");
    thread.read("4711");
    caller(SECOND, "there you are");
    assertThat(thread.exchanges())
        .endsWith(
            new CallerSaid("My ID is"), new CallerSaid("4711"), new CallerSaid("there you are"));
  }

  @Test
  void aCutIsNeverTakenBack() {
    agent(true);
    thread.heard(new HeardItem(ITEM, 400));
    thread.heard(new HeardItem(ITEM, 900));
    assertThat(thread.exchanges()).endsWith(new AgentSaid("One two", true));
  }

  @Test
  void whatWasHeardWholeStaysWhole() {
    agent(true);
    thread.heard(new HeardItem(ITEM, 5_000));
    assertThat(thread.exchanges()).endsWith(new AgentSaid("One two three four.", false));
  }

  @Test
  void whileItIsSpokenItsPaceIsAnEstimate() {
    SpokenLine line = agent(false);
    assertThat(line.spokenCharacters()).isEqualTo(15);
    thread.heard(new HeardItem(ITEM, 5_000));
    assertThat(thread.exchanges()).endsWith(new AgentSaid("One two three", true));
  }

  @Test
  void whatNobodyHeardIsForgotten() {
    agent(true);
    thread.heard(new HeardItem(ITEM, 0));
    assertThat(thread.exchanges()).containsExactly(new CallerSaid("Hello"));
  }

  @Test
  void aToolThatHasAnsweredStandsBeforeWordsThatNobodyHasAnswered() {
    assertThat(thread.asked(REPLY, TOOL)).isTrue();
    assertThat(thread.asked(REPLY, TOOL)).isFalse();
    assertThat(thread.exchanges()).endsWith(new ToolAsked(TOOL));
    caller(FIRST, "Are you there?");
    thread.answered(new ToolAnswer(TOOL, RESULT));
    thread.answered(new ToolAnswer(TOOL, ToolResult.say("found", "Twice.")));
    assertThat(thread.exchanges())
        .containsExactly(
            new CallerSaid("Hello"), new ToolRan(TOOL, RESULT), new CallerSaid("Are you there?"));
  }

  @Test
  void aToolThatHasAnsweredStandsAfterWhatTheAgentSaidMeanwhile() {
    thread.asked(REPLY, TOOL);
    caller(FIRST, "Are you there?");
    thread.replyAsked(REPLY);
    agent(true);
    thread.replyOver(REPLY);
    thread.read("4711");
    thread.answered(new ToolAnswer(TOOL, RESULT));
    assertThat(thread.exchanges())
        .endsWith(
            new CallerSaid("Are you there?"),
            new AgentSaid("One two three four.", false),
            new ToolRan(TOOL, RESULT),
            new CallerSaid("4711"));
    thread.heard(new HeardItem(ITEM, 0));
    assertThat(thread.exchanges())
        .containsExactly(
            new CallerSaid("Hello"),
            new ToolRan(TOOL, RESULT),
            new CallerSaid("Are you there?"),
            new CallerSaid("4711"));
  }

  @Test
  void anAsideIsNoAnswerToWordsThatWereSaidWhileAToolRan() {
    thread.asked(REPLY, TOOL);
    caller(FIRST, "Use my wife's.");
    agent(true);
    thread.answered(new ToolAnswer(TOOL, RESULT));
    assertThat(thread.exchanges())
        .endsWith(
            new ToolRan(TOOL, RESULT),
            new CallerSaid("Use my wife's."),
            new AgentSaid("One two three four.", false));
    assertThat(thread.isOwed()).isTrue();
  }

  @Test
  void toolsOfSeveralTurnsEachStandAtTheirOwn() {
    ToolRequest other = new ToolRequest(new ToolCallId("o"), "check", ToolArguments.of(Map.of()));
    thread.asked(REPLY, TOOL);
    caller(FIRST, "And mine?");
    thread.asked(REPLY, other);
    thread.answered(new ToolAnswer(TOOL, RESULT));
    thread.answered(new ToolAnswer(other, RESULT));
    assertThat(thread.exchanges())
        .containsExactly(
            new CallerSaid("Hello"),
            new ToolRan(TOOL, RESULT),
            new CallerSaid("And mine?"),
            new ToolRan(other, RESULT));
  }

  @Test
  void aReplyStandsWhereItWasAskedFor() {
    thread.asked(REPLY, TOOL);
    caller(FIRST, "Are you there?");
    ReplyId late = new ReplyId("late");
    thread.replyAsked(late);
    thread.answered(new ToolAnswer(TOOL, RESULT));
    SpokenLine line = new SpokenLine(AudioFormat.PCMU_8K, 66);
    line.add("Still checking.");
    thread.agentSays(late, ITEM, line);
    ToolRequest other = new ToolRequest(new ToolCallId("o"), "check", ToolArguments.of(Map.of()));
    thread.asked(late, other);
    thread.replyOver(late);
    assertThat(thread.exchanges())
        .endsWith(
            new CallerSaid("Are you there?"),
            new AgentSaid("Still checking.", false),
            new ToolAsked(other),
            new ToolRan(TOOL, RESULT));
  }

  @Test
  void whatRanBeforeIsNotAnsweredTwice() {
    DialogueThread resumed = new DialogueThread(List.of(new ToolRan(TOOL, RESULT)));
    resumed.answered(new ToolAnswer(TOOL, ToolResult.say("found", "Twice.")));
    assertThat(resumed.asked(REPLY, TOOL)).isFalse();
    assertThat(resumed.exchanges()).containsExactly(new ToolRan(TOOL, RESULT));
  }

  @Test
  void whatTheLineHasSaidBeforeStandsFirst() {
    caller(FIRST, "Hi");
    thread.recall(new AgentSaid("Thank you for calling.", false));
    assertThat(thread.exchanges()).startsWith(new AgentSaid("Thank you for calling.", false));
  }

  @Test
  void aTurnThatIsNotOverCanBeSupposed() {
    caller(FIRST, "I need");
    assertThat(thread.exchangesIf(SECOND, "an MRI")).endsWith(new CallerSaid("I need an MRI"));
    assertThat(thread.exchanges()).endsWith(new CallerSaid("I need"));
  }
}
