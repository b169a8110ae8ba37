package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.time.VirtualTime;
import org.junit.jupiter.api.Test;

class CallerUtterancesTest {
  private final VirtualTime time = new VirtualTime();
  private final CallerUtterances utterances = new CallerUtterances(time);

  @Test
  void whatBeganBeforeAMomentIsNotSaidSinceItHoweverLateItsWordsAreKnown() {
    utterances.began(new UtteranceId("u1"));
    time.advanceMillis(1_000);
    long asked = time.millis();
    utterances.said(new UtteranceId("u1"), "an earlier yes");
    assertThat(utterances.since(asked)).isEmpty();
    time.advanceMillis(1);
    utterances.began(new UtteranceId("u2"));
    time.advanceMillis(500);
    utterances.said(new UtteranceId("u2"), "yes");
    assertThat(utterances.since(asked))
        .containsExactly(new CallerUtterances.Utterance(asked + 1, "yes"));
  }

  @Test
  void onlyTheLatestAreKeptAndNoneIsPrinted() {
    for (int i = 0; i < 200; i++) {
      utterances.said(new UtteranceId("u" + i), "words");
    }
    assertThat(utterances.since(0)).hasSize(50);
    assertThat(utterances.since(0).toString()).doesNotContain("words");
  }
}
