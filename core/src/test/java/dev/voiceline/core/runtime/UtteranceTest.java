package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UtteranceTest {
  private static final ItemId ONE = new ItemId("i1");
  private static final ItemId TWO = new ItemId("i2");

  private final Utterance utterance = new Utterance(new ReplyId("r1"), Optional.empty());

  @Test
  void aSentenceIsGivenOutOnceAndWhenItIsComplete() {
    utterance.add(ONE, "The copay is $12");
    assertThat(utterance.news()).isEmpty();
    utterance.add(ONE, ".");
    assertThat(utterance.news()).as("cents may follow").isEmpty();
    utterance.add(ONE, "50 for it. ");
    assertThat(utterance.news()).contains("The copay is $12.50 for it.");
    utterance.add(ONE, "And");
    assertThat(utterance.news()).isEmpty();
  }

  @Test
  void whatStandsOfEachItemEndsWhereTheTextDoes() {
    utterance.add(ONE, "Let me see.");
    utterance.add(TWO, "Thank you. It is $15.");
    assertThat(utterance.text()).isEqualTo("Let me see. Thank you. It is $15.");
    assertThat(utterance.upTo("Let me see. Thank you.".length()))
        .isEqualTo(Map.of(TWO, "Thank you."));
    assertThat(utterance.upTo(4)).isEqualTo(Map.of(ONE, "Let", TWO, ""));
    assertThat(utterance.upTo(utterance.text().length())).isEmpty();
  }
}
