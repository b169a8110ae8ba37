package dev.voiceline.core.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final String TEXT = "Your share is $60. Is there anything else? Goodbye!";

  @Test
  void aPlaceBelongsToTheSentenceThatEndsAfterIt() {
    assertThat(Sentences.asks(TEXT, 3)).isFalse();
    assertThat(Sentences.asks(TEXT, TEXT.indexOf("anything"))).isTrue();
    assertThat(Sentences.asks(TEXT, TEXT.indexOf("Goodbye"))).isFalse();
  }

  @Test
  void aSentenceWhoseEndIsNotThereIsNoQuestion() {
    assertThat(Sentences.asks("Is there", 2)).isFalse();
    assertThat(Sentences.asks("", 0)).isFalse();
  }
}
