package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import org.junit.jupiter.api.Test;

/** A recognizer that gives up in mid-call. */
class LostRecognizerTest {
  private final EarScene scene = new EarScene(EarScene.NOVA);

  @Test
  void anotherOneHearsOnAndItsTimesGoOn() {
    scene.isQuiet(1_000);
    scene.side().drops();
    scene.isQuiet(500);
    assertThat(scene.sides).hasSize(2);
    scene.side().tells.ready();
    assertThat(scene.news()).containsExactly("failed HARMLESS");
    assertThat(scene.side().heard).isLessThan(300 * 8);
    scene.speaks(600).isQuiet(200);
    scene.side().frozen("Hello.", 200);
    scene.side().tells.flushed();
    scene.isQuiet(320);
    assertThat(scene.news()).contains("stopped 1 600", "said 1 Hello.");
  }

  @Test
  void whatWasSaidMeanwhileIsUnclear() {
    scene.speaks(400);
    scene.side().interim("my ID is", 0);
    scene.side().drops();
    scene.speaks(400);
    scene.side().tells.ready();
    scene.isQuiet(520);
    assertThat(scene.news())
        .containsExactly(
            "started 1", "saying 1 my ID is", "failed HARMLESS", "stopped 1 800", "unclear 1");
  }

  @Test
  void whoeverSpeaksToNobodyIsUnclear() {
    scene.side().drops();
    scene.speaks(200).isQuiet(520);
    assertThat(scene.news())
        .containsExactly("failed HARMLESS", "started 1", "stopped 1 200", "unclear 1");
  }

  @Test
  void aTurnThatIsWholeIsSaid() {
    scene.speaks(400).isQuiet(200);
    scene.side().frozen("Is it covered?", 200);
    scene.side().tells.flushed();
    scene.side().drops();
    scene.isQuiet(320);
    assertThat(scene.news()).contains("said 1 Is it covered?");
  }

  @Test
  void afterSomeTriesTheEarCloses() {
    scene.speaks(400);
    for (int i = 0; i < 3; i++) {
      scene.side().drops();
      scene.speaks(300);
    }
    assertThat(scene.sides).hasSize(3);
    assertThat(scene.news().stream().filter(line -> !line.startsWith("failed HARM")))
        .containsExactly("started 1", "stopped 1 940", "unclear 1", "failed RETRYABLE", "closed");
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void nobodyWaitsForEverForOneThatDoesNotAnswer() {
    scene.side().drops();
    scene.isQuiet(5_040);
    assertThat(scene.news()).containsExactly("failed HARMLESS", "failed RETRYABLE", "closed");
    assertThat(scene.side().closes).isEqualTo(1);
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void oneThatTellsNothingOfWhatIsSaidIsLeft() {
    EarScene.Side first = scene.side();
    saysOften();
    assertThat(scene.sides).hasSize(2);
    assertThat(first.closes).isEqualTo(1);
    assertThat(scene.news()).containsOnlyOnce("failed HARMLESS").doesNotContain("closed");
    scene.side().tells.ready();
    scene.isQuiet(500).speaks(600).isQuiet(200);
    scene.side().frozen("Hello?", 200);
    scene.side().tells.flushed();
    scene.isQuiet(500);
    assertThat(scene.news()).anyMatch(line -> line.startsWith("said") && line.endsWith("Hello?"));
  }

  @Test
  void whenTheNextTellsNothingEitherTheEarIsOver() {
    saysOften();
    scene.side().tells.ready();
    saysOften();
    assertThat(scene.sides).hasSize(2);
    assertThat(scene.news()).endsWith("failed RETRYABLE", "closed");
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void oneThatTellsAnythingIsKept() {
    for (int i = 0; i < 4; i++) {
      scene.speaks(600).isQuiet(2_000);
      scene.side().tells.alive();
      scene.speaks(600).isQuiet(2_000);
    }
    assertThat(scene.sides).hasSize(1);
  }

  @Test
  void oneThatHasToldAnythingMayBeSilentOnceMore() {
    saysOften();
    scene.side().tells.ready();
    scene.speaks(600);
    scene.side().tells.alive();
    saysOften();
    assertThat(scene.sides).hasSize(3);
    assertThat(scene.news()).doesNotContain("closed");
  }

  @Test
  void noisesFarApartAreNoSentences() {
    for (int i = 0; i < 4; i++) {
      scene.speaks(600).isQuiet(8_000);
    }
    assertThat(scene.sides).hasSize(1);
  }

  @Test
  void coughsAreNoSpeech() {
    for (int i = 0; i < 8; i++) {
      scene.speaks(200).isQuiet(2_000);
    }
    assertThat(scene.sides).hasSize(1);
  }

  private void saysOften() {
    for (int i = 0; i < 3; i++) {
      scene.speaks(800).isQuiet(2_200);
    }
  }

  @Test
  void aFatalFailureIsTheEnd() {
    scene.side().tells.failed(new ConversationFailure(Kind.FATAL, "no_key", "No key."));
    scene.side().tells.closed();
    assertThat(scene.news()).containsExactly("failed FATAL", "closed");
  }

  @Test
  void closingTellsNothingButTheEnd() {
    scene.speaks(400);
    scene.ear.close();
    scene.ear.close();
    scene.side().frozen("Hello.", 0);
    scene.speaks(400).isQuiet(400);
    assertThat(scene.news()).containsExactly("started 1", "closed");
    assertThat(scene.side().closes).isEqualTo(1);
    assertThat(scene.time.pending()).isZero();
  }
}
