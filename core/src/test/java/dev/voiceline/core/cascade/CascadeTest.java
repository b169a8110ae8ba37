package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;
import org.junit.jupiter.api.Test;

/** A caller's turn, an answer, a sentence to the letter. */
class CascadeTest {
  private final CascadeScene scene = CascadeScene.ready();

  @Test
  void aTurnIsAnswered() {
    scene.ear.turn("1", "I need an MRI");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue()).containsExactly(new CallerSaid("I need an MRI"));
    scene.mind.last().writes("Sure. What is your ");
    scene.voice.last().sounds(400);
    scene.mind.last().answers("**member ID**?");
    scene.voice.last().speaksAll(900);
    assertThat(scene.heard.told)
        .containsExactly(
            "started",
            "stopped",
            "said I need an MRI",
            "reply",
            "text Sure. ",
            "audio 400",
            "text What is your member ID?",
            "audio 900",
            "item",
            "COMPLETED");
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void whatIsToBeSaidToTheLetterIsSaidWithoutTheModel() {
    scene.conversation.say(Script.verbatim("Your *copay* is $20."));
    assertThat(scene.mind.asked).isEmpty();
    assertThat(scene.voice.last().text(scene.voice.last().lastSpeech()))
        .isEqualTo("Your *copay* is $20.");
    scene.voice.last().speaksAll(1_000);
    scene.ear.turn("1", "Thanks");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue())
        .containsExactly(new AgentSaid("Your *copay* is $20.", false), new CallerSaid("Thanks"));
  }

  @Test
  void oneWhoIsCutOffRemembersWhatWasHeard() {
    scene.conversation.say(Script.verbatim("one two three four five six seven eight nine ten"));
    scene.voice.last().speaksAll(1_000);
    scene.cut(500);
    scene.ear.turn("1", "Wait");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue())
        .containsExactly(new AgentSaid("one two three four five", true), new CallerSaid("Wait"));
  }
}
