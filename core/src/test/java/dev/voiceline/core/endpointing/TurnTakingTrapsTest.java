package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.transcription.Words;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What has made agents of others deaf, mute or rude. */
class TurnTakingTrapsTest {
  private final EarScene scene = new EarScene(EarScene.NOVA);
  private final EarScene flux = new EarScene(EarScene.FLUX);

  @Test
  void aCoughIsToldAsNothingSoon() {
    scene.speaks(200).isQuiet(200);
    scene.side().tells.flushed();
    assertThat(scene.news()).containsExactly("started 1");
    scene.isQuiet(180);
    assertThat(scene.news()).isEmpty();
    scene.isQuiet(20);
    assertThat(scene.news()).containsExactly("stopped 1 0", "said 1");
    assertThat(scene.time.pending()).isZero();
  }

  /** A click before the first word, and the word, are one utterance. */
  @Test
  void leadingSilenceIsNoEnd() {
    scene.speaks(60).isQuiet(200);
    scene.side().tells.flushed();
    scene.isQuiet(20).speaks(400);
    assertThat(scene.news()).containsExactly("started 1");
  }

  /** A volume gate would lose what is said on a quiet phone. */
  @Test
  void wordsWithoutAnySoundAreATurn() {
    scene.sounds(800, 40);
    scene.side().interim("what about", 0);
    scene.sounds(400, 40);
    scene.side().interim("what about my knee", 0);
    assertThat(scene.news())
        .containsExactly("started 1", "saying 1 what about", "saying 1 what about my knee");
    scene.isQuiet(200);
    assertThat(scene.side().flushes).isEqualTo(2);
    scene.side().frozen("What about my knee?", 200);
    scene.side().tells.flushed();
    scene.side().tells.flushed();
    scene.isQuiet(320);
    assertThat(scene.news()).contains("stopped 1 800", "said 1 What about my knee?");
  }

  /** Once a turn was told, its late rest is told at once as another, and never lost. */
  @Test
  void lateWordsAreNeverLost() {
    scene.speaks(600).isQuiet(200);
    scene.side().frozen("I want to know.", 200);
    scene.side().tells.flushed();
    scene.isQuiet(400);
    assertThat(scene.news()).contains("said 1 I want to know.");
    scene.side().frozen("please", 650);
    assertThat(scene.news())
        .containsExactly("started 2", "saying 2 please", "stopped 2 200", "said 2 please");
  }

  /** Words that were told before they were certain are not told twice. */
  @Test
  void wordsToldAheadAreToldOnce() {
    scene.speaks(600).isQuiet(200);
    scene.side().interim("it's for my knee", 200);
    scene.isQuiet(500);
    assertThat(scene.news()).contains("said 1 it's for my knee");
    scene.side().frozen("It's for my knee.", 700);
    assertThat(scene.news()).isEmpty();
    scene.speaks(600);
    scene.side().frozen("And my back.", 0);
    assertThat(scene.news()).containsExactly("started 2", "saying 2 And my back.");
  }

  @Test
  void aBlipWhileTheAgentThinksIsOverSoon() {
    scene.speaks(600).isQuiet(200);
    scene.side().frozen("Is it covered?", 200);
    scene.side().tells.flushed();
    scene.isQuiet(500);
    scene.news();
    scene.speaks(80).isQuiet(200);
    scene.side().tells.flushed();
    scene.isQuiet(200);
    assertThat(scene.news()).containsExactly("started 2", "stopped 2 0", "said 2");
  }

  @Test
  void noiseThatNeverEndsIsNoTurnForEver() {
    EarScene noisy = new EarScene(EarScene.NOVA, EndpointingPolicy.standard());
    for (int i = 0; i < 400; i++) {
      noisy.sounds(80, 3_000).sounds(40, 20);
    }
    assertThat(noisy.news().subList(0, 3))
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("started 1"),
            one -> assertThat(one).startsWith("stopped 1 "),
            one -> assertThat(one).isEqualTo("said 1"));
    noisy.side().interim("hello", 0);
    assertThat(noisy.news()).contains("saying " + "2 hello");
  }

  /** On a noisy line the sound goes on, and the words do not. */
  @Test
  void wordsThatPauseEndATurnOnANoisyLine() {
    scene.speaks(800);
    scene.side().frozen("It's for my knee.", 0);
    scene.speaks(320);
    scene.side().tells.paused(Duration.ofMillis(800));
    scene.speaks(200);
    assertThat(scene.news()).contains("said 1 It's for my knee.");
  }

  @Test
  void wordsThatStopComingEndATurnOnANoisyLine() {
    scene.speaks(800);
    scene.side().frozen("It's for my knee.", 0);
    scene.speaks(2_900);
    assertThat(scene.news()).doesNotContain("said 1 It's for my knee.");
    scene.speaks(200);
    assertThat(scene.news()).contains("said 1 It's for my knee.");
  }

  /** The wait for words counts from the flush, so a slow detector does not use it up. */
  @Test
  void theWaitForWordsNeverCollapses() {
    scene.speaks(600).isQuiet(200);
    scene.isQuiet(340);
    assertThat(scene.news()).containsExactly("started 1");
    scene.side().frozen("yes please", 540);
    assertThat(scene.news()).contains("saying 1 yes please");
  }

  @Test
  void aReplyMayBePreparedBeforeTheSilenceIsOver() {
    scene.speaks(600).isQuiet(200);
    scene.side().frozen("Is it covered?", 200);
    scene.side().tells.flushed();
    assertThat(scene.news()).endsWith("likely over 1 Is it covered?");
    scene.speaks(100);
    assertThat(scene.news()).containsExactly("goes on 1");
    scene.side().frozen("The MRI.", 0);
    scene.isQuiet(200);
    scene.side().tells.flushed();
    assertThat(scene.news())
        .containsExactly(
            "saying 1 Is it covered? The MRI.", "likely over 1 Is it covered? The MRI.");
    scene.isQuiet(320);
    assertThat(scene.news()).containsExactly("stopped 1 900", "said 1 Is it covered? The MRI.");
  }

  @Test
  void whoeverEndsTurnsByAModelIsFollowed() {
    flux.speaks(600);
    flux.side().interim("Is it", 0);
    flux.isQuiet(1_000);
    flux.side().interim("Is it covered", 900);
    flux.side().tells.turnLikelyOver(flux.side().words("Is it covered", 900));
    flux.side().tells.turnResumed();
    flux.side().interim("Is it covered?", 900);
    flux.side().turnOver("Is it covered?", 900);
    assertThat(flux.news())
        .containsExactly(
            "started 1",
            "saying 1 Is it",
            "saying 1 Is it covered",
            "likely over 1 Is it covered",
            "goes on 1",
            "saying 1 Is it covered?",
            "stopped 1 600",
            "said 1 Is it covered?");
    assertThat(flux.side().flushes).isZero();
    assertThat(flux.time.pending()).isZero();
  }

  /** A model that waits for ever is not followed for ever, and what it says later counts once. */
  @Test
  void aModelThatDoesNotEndATurnHasANet() {
    flux.speaks(600);
    flux.side().interim("Is it covered", 0);
    flux.isQuiet(2_980);
    assertThat(flux.news()).doesNotContain("said 1 Is it covered");
    flux.isQuiet(40);
    assertThat(flux.news()).contains("said 1 Is it covered");
    flux.speaks(600);
    flux.side().tells.interim(whole("Is it covered the MRI"));
    flux.side().tells.frozen(whole("Is it covered? The MRI."));
    flux.side().tells.turnOver(whole("Is it covered? The MRI."));
    assertThat(flux.news())
        .containsExactly(
            "started 2",
            "saying 2 the MRI",
            "saying 2 The MRI.",
            "stopped 2 600",
            "said 2 The MRI.");
  }

  /** A model tells all words of its turn each time. */
  private Words whole(String text) {
    return new Words(text, 0.9, Duration.ZERO, Duration.ofMillis(flux.at()));
  }

  @Test
  void soundsWithoutWordsAreNoTurnOfAModelEither() {
    flux.speaks(300).isQuiet(540);
    assertThat(flux.news()).containsExactly("started 1");
    flux.isQuiet(20);
    assertThat(flux.news()).containsExactly("stopped 1 0", "said 1");
    flux.side().interim("yes", 600);
    flux.side().turnOver("Yes.", 600);
    assertThat(flux.news()).contains("started 2", "said 2 Yes.");
  }

  /** Audio that was kept for another recognizer is heard by it late, and piece by piece. */
  @Test
  void wordsThatLagBehindTheSoundDoNotEndATurnInItsMiddle() {
    flux.ear.asked("Is there anything else I can help you with?");
    flux.speaks(520).isQuiet(440);
    flux.side().interim("No, tha", 680);
    flux.isQuiet(240);
    flux.side().interim("No, thank you", 680);
    flux.isQuiet(400);
    flux.side().turnOver("No, thank you.", 1_080);
    assertThat(flux.news().stream().filter(line -> line.startsWith("said")))
        .containsExactly("said 1 No, thank you.");
  }

  @Test
  void eagerStartsAreBounded() {
    flux.speaks(600);
    for (int i = 0; i < 5; i++) {
      flux.side().interim("Is it covered" + " or not".repeat(i), 0);
      flux.side().tells.turnLikelyOver(flux.side().words("x", 0));
    }
    assertThat(flux.news().stream().filter(line -> line.startsWith("likely"))).hasSize(2);
  }

  /** A recognizer that is still being opened is given the words, and waited for. */
  @Test
  void whoeverSpeaksBeforeThereIsARecognizerIsNoCough() {
    EarScene early = new EarScene(EarScene.NOVA, EndpointingPolicy.standard(), false);
    early.speaks(600).isQuiet(1_500);
    assertThat(early.news()).containsExactly("started 1");
    early.side().tells.ready();
    early.isQuiet(100);
    assertThat(early.side().flushes).isEqualTo(1);
    early.side().frozen("Is it covered?", 1_600);
    early.side().tells.flushed();
    assertThat(early.news())
        .containsExactly(
            "ready", "saying 1 Is it covered?", "stopped 1 600", "said 1 Is it covered?");
  }
}
