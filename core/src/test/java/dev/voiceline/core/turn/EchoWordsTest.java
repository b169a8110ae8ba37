package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EchoWordsTest {
  private static final String SENTENCE =
      "Your plan covers the MRI, and your share is sixty dollars after the deductible.";

  private final EchoWords words = new EchoWords();

  @Test
  void aPieceOfWhatIsBeingSaidIsAnEcho() {
    assertThat(words.isEcho("covers the MRI and your share", List.of(SENTENCE), 0)).isTrue();
  }

  @Test
  void aPieceThatWasUnderstoodBadlyIsOneToo() {
    assertThat(words.isEcho("plan covers them are high and your share", List.of(SENTENCE), 0))
        .isFalse();
    assertThat(words.isEcho("plan cover the MRI and your share is", List.of(SENTENCE), 0)).isTrue();
  }

  @Test
  void whatTheCallerSaysIsNone() {
    assertThat(words.isEcho("wait how much did you say", List.of(SENTENCE), 0)).isFalse();
    assertThat(words.isEcho("and what about my daughter's plan", List.of(SENTENCE), 0)).isFalse();
  }

  /** Whoever is asked repeats a word. */
  @Test
  void twoWordsAreTooFew() {
    assertThat(words.isEcho("sixty dollars", List.of(SENTENCE), 0)).isFalse();
  }

  @Test
  void whatWasHeardLongAgoIsForgotten() {
    words.heard(SENTENCE, 1_000);
    assertThat(words.isEcho("your share is sixty dollars", List.of(), 5_000)).isTrue();
    assertThat(words.isEcho("your share is sixty dollars", List.of(), 20_000)).isFalse();
  }
}
