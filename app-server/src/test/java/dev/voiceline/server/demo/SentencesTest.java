package dev.voiceline.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final long CHARACTER_MS = 40;

  private final Sentences sentences = new Sentences();
  private final List<Sentences.Piece> pieces = new ArrayList<>();

  @Test
  void aSentenceIsShownWhenTheNextOneBegins() {
    hear("Your copay is $1,050.50. Anything else?");
    assertThat(pieces)
        .containsExactly(
            new Sentences.Piece(0, "Your copay is $1,050.50."),
            new Sentences.Piece(24 * CHARACTER_MS, "Anything else?"));
  }

  @Test
  void aShortOneWaitsForTheNext() {
    hear("Hello! How can I help you?");
    assertThat(pieces)
        .extracting(Sentences.Piece::text)
        .containsExactly("Hello! How can I help you?");
  }

  @Test
  void itemsThatFollowEachOtherWithoutABlankAreParted() {
    hear("One moment, please.Good news for you");
    assertThat(pieces)
        .extracting(Sentences.Piece::text)
        .containsExactly("One moment, please.", "Good news for you");
  }

  @Test
  void anUtteranceThatIsCutOffIsShownAsFarAsItWasHeard() {
    hear(" ID M B 1 2");
    hear("3 4");
    assertThat(pieces).extracting(Sentences.Piece::text).containsExactly("ID M B 1 2", "3 4");
  }

  private void hear(String utterance) {
    for (int length = 1; length <= utterance.length(); length++) {
      sentences
          .heard(utterance.substring(0, length), (length - 1) * CHARACTER_MS)
          .ifPresent(pieces::add);
    }
    sentences.finish().ifPresent(pieces::add);
  }
}
