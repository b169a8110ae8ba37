package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.Script;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the line says while the model thinks, and what it tells the model of that. */
class CascadeAsidesTest {
  private static final String MOMENT = "One moment, please.";
  private final CascadeScene scene = CascadeScene.ready();

  /** The model takes too long: the line says so, and asks it again. */
  private void fillerAndAskedAgain() {
    scene.conversation.interrupted(new Interruption(Optional.empty(), List.of()));
    scene.conversation.say(Script.verbatim(MOMENT));
    scene.voice.last().speaksAll(900);
    scene.conversation.reply(Guidance.natural());
  }

  private String order() {
    return scene.mind.last().question.instructions().replace("You answer calls.", "").strip();
  }

  private void modelAsks() {
    scene.conversation.reply(Guidance.natural());
    scene.mind.last().answers(CascadeScene.ASKED);
    scene.voice.last().speaksAll(900);
  }

  @Test
  void theCallerIsStillToBeAnswered() {
    modelAsks();
    scene.ear.turn("1", "I need an MRI");
    scene.conversation.reply(Guidance.natural());
    assertThat(order()).isEmpty();
    fillerAndAskedAgain();
    assertThat(scene.dialogue())
        .endsWith(new CallerSaid("I need an MRI"), new AgentSaid(MOMENT, false));
    assertThat(order()).isEqualTo(Orders.ANSWER);
  }

  @Test
  void anAsideIsNoNewQuestionToTheEar() {
    modelAsks();
    scene.conversation.say(Script.verbatim("Are you still there?"));
    scene.voice.last().sounds(900);
    scene.cut(400);
    assertThat(scene.ear.asked).containsExactly(CascadeScene.ASKED);
    assertThat(scene.ear.remarked).containsExactly("Are you still there?");
  }

  @Test
  void aCutAnswerLeavesTheQuestionBeforeItAndTheAsidesSince() {
    modelAsks();
    scene.ear.turn("1", "Well");
    scene.conversation.say(Script.verbatim(MOMENT));
    scene.voice.last().speaksAll(900);
    scene.conversation.reply(Guidance.natural());
    scene.mind.last().writes("Sure. When were you born?");
    scene.cut(0);
    assertThat(scene.ear.asked).containsExactly(CascadeScene.ASKED, CascadeScene.ASKED);
    assertThat(scene.ear.remarked).containsExactly(MOMENT, MOMENT);
  }

  @Test
  void nobodyWaitsAfterAnAnswer() {
    scene.ear.turn("1", "I need an MRI");
    modelAsks();
    scene.conversation.reply(Guidance.natural());
    fillerAndAskedAgain();
    assertThat(order()).isEqualTo(Orders.PICK_UP);
  }

  @Test
  void aResultToTheLetterIsAnAnswer() {
    scene.ear.turn("1", "I need an MRI");
    scene.conversation.say(Script.guarded("It is covered."));
    scene.voice.last().speaksAll(900);
    scene.conversation.reply(Guidance.natural());
    assertThat(order()).isEqualTo(Orders.PICK_UP);
  }

  @Test
  void whatCouldNotBeUnderstoodIsStillAskedForAgain() {
    modelAsks();
    scene.ear.starts("1");
    scene.ear.stops("1");
    scene.ear.unclear("1");
    scene.conversation.reply(Guidance.natural());
    fillerAndAskedAgain();
    assertThat(order()).isEqualTo(Orders.NOTHING_UNDERSTOOD);
    scene.mind.last().answers("I did not catch that.");
    scene.voice.last().speaksAll(900);
    scene.conversation.reply(Guidance.natural());
    assertThat(order()).isEqualTo(Orders.PICK_UP);
  }

  @Test
  void whatBrokeOffIsStillGoneOnWith() {
    scene.ear.turn("1", "I need an MRI");
    scene.conversation.reply(Guidance.natural());
    scene.mind.last().writes("It is covered. There is no");
    scene.voice.last().sounds(300);
    scene.mind.last().fails(CascadeScene.failure(Kind.RETRYABLE));
    scene.voice.last().spoken();
    scene.conversation.reply(Guidance.natural());
    assertThat(order()).isEqualTo(Orders.GO_ON);
    fillerAndAskedAgain();
    assertThat(order()).isEqualTo(Orders.GO_ON);
  }
}
