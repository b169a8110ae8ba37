package dev.voiceline.tck.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.chat.ChatListener.Ending;
import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a cascade remembers: {@code CASC-05}, {@code CASC-07} to {@code CASC-09}, {@code CASC-13}.
 */
public abstract class ThreadContract extends CascadeContract {
  private static final String TEN = "one two three four five six seven eight nine ten";

  @Test
  @DisplayName("CASC-05 an item is remembered to the word at which the voice was")
  public final void heardWordByAlignment() {
    conversation().say(Script.verbatim(TEN));
    voice().sounds(1_000);
    voice().aligns(voice().lastSpeech(), 8, 100);
    voice().aligns(voice().lastSpeech(), 19, 900);
    voice().spoken(voice().lastSpeech());
    cut(500);
    turn("u1", "Wait");
    assertThat(dialogue()).containsExactly(new AgentSaid("one two", true), new CallerSaid("Wait"));
  }

  @Test
  @DisplayName("CASC-05 without that it is remembered by the share of its audio")
  public final void heardWordByShare() {
    conversation().say(Script.verbatim(TEN));
    voice().speaksAll(1_000);
    cut(500);
    turn("u1", "Wait");
    assertThat(dialogue())
        .containsExactly(new AgentSaid("one two three four five", true), new CallerSaid("Wait"));
  }

  @Test
  @DisplayName("CASC-07 the model is shown who said what, in order")
  public final void dialogueIsInOrder() {
    turn("u1", "I need an MRI");
    mind().last().answers("Sure. " + ASKED);
    voice().speaksAll(900);
    conversation().read("4711");
    turn("u2", "Typed it");
    assertThat(dialogue())
        .containsExactly(
            new CallerSaid("I need an MRI"),
            new AgentSaid("Sure. " + ASKED, false),
            new CallerSaid("4711"),
            new CallerSaid("Typed it"));
  }

  @Test
  @DisplayName("CASC-07 turns around a reply that nobody heard are one")
  public final void turnsAroundAnUnheardReplyAreOne() {
    turn("u1", "I need an MRI");
    mind().last().writes("Sure. " + ASKED);
    cut(0);
    turn("u2", "of the knee");
    assertThat(dialogue()).containsExactly(new CallerSaid("I need an MRI of the knee"));
  }

  @Test
  @DisplayName("CASC-08 a tool's answer stands after what the agent said while it ran")
  public final void toolAnswerComesLast() {
    turn("u1", "I need an MRI");
    mind().last().wants(tool("t1"));
    mind().last().ends(Ending.COMPLETE);
    conversation().say(Script.verbatim("One moment, please."));
    voice().speaksAll(500);
    ToolResult result = ToolResult.say("found", "It is covered.");
    conversation().answerTool(new ToolAnswer(tool("t1"), result));
    conversation().answerTool(new ToolAnswer(tool("t1"), ToolResult.say("found", "Twice.")));
    conversation().reply(Guidance.natural());
    assertThat(dialogue())
        .containsExactly(
            new CallerSaid("I need an MRI"),
            new AgentSaid("One moment, please.", false),
            new ToolRan(tool("t1"), result));
  }

  @Test
  @DisplayName("CASC-08 open words that came while a tool ran stand after its answer")
  public final void openWordsStandAfterTheToolAnswer() {
    turn("u1", "I need an MRI");
    mind().last().wants(tool("t1"));
    mind().last().ends(Ending.COMPLETE);
    ears().turn("u2", "I mean an X-ray");
    ToolResult result = ToolResult.say("found", "It is covered.");
    conversation().answerTool(new ToolAnswer(tool("t1"), result));
    conversation().reply(Guidance.natural());
    assertThat(dialogue())
        .containsExactly(
            new CallerSaid("I need an MRI"),
            new ToolRan(tool("t1"), result),
            new CallerSaid("I mean an X-ray"));
  }

  @Test
  @DisplayName("CASC-08 an answer that comes while a reply is thought of stands after that reply")
  public final void toolAnswerFollowsTheReplyThatDidNotKnowIt() {
    turn("u1", "I need an MRI");
    mind().last().wants(tool("t1"));
    mind().last().ends(Ending.COMPLETE);
    turn("u2", "Are you there?");
    ToolResult result = ToolResult.say("found", "It is covered.");
    conversation().answerTool(new ToolAnswer(tool("t1"), result));
    mind().last().answers("Still checking.");
    voice().speaksAll(500);
    conversation().reply(Guidance.natural());
    assertThat(dialogue())
        .endsWith(new AgentSaid("Still checking.", false), new ToolRan(tool("t1"), result));
  }

  @Test
  @DisplayName("CASC-09 a reply waits for the caller's last words")
  public final void replyWaitsForWords() {
    ears().starts("u1");
    ears().stops("u1", Duration.ofSeconds(1));
    conversation().reply(Guidance.natural());
    assertThat(mind().asked()).isEmpty();
    ears().said("u1", "I need an MRI");
    assertThat(dialogue()).containsExactly(new CallerSaid("I need an MRI"));
  }

  @Test
  @DisplayName("CASC-09 a reply does not wait for words for ever")
  public final void replyDoesNotWaitForever() {
    ears().starts("u1");
    ears().stops("u1", Duration.ofSeconds(1));
    conversation().reply(Guidance.natural());
    parts().time().advance(Duration.ofSeconds(10));
    assertThat(mind().asked()).hasSize(1);
  }

  @Test
  @DisplayName("CASC-13 after a revision ear and voice are as the new brief says")
  public final void revisionReachesEarAndVoice() {
    Voicing spanish = new Voicing(Optional.of("lucia"), Optional.of("es"));
    conversation().revise(new Brief("Hablas.", List.of(), List.of(), spanish));
    assertThat(ears().listening().orElseThrow().languages()).containsExactly(new Language("es"));
    conversation().say(Script.verbatim("Hola."));
    assertThat(voice().voicing()).isEqualTo(spanish);
    assertThat(spoken()).isEqualTo("Hola.");
  }
}
