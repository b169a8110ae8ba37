package dev.voiceline.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruncationErrorTest {
  private static final String WORDS = "Good news for you";

  @Test
  void isTheDifferenceToWhatThePhonePlayed() {
    Heard heard = new Heard("Good n", 1_000, 1_260, Heard.Source.AGENT);
    assertThat(TruncationError.of(cutAt(300), List.of(heard))).contains(40L);
  }

  @Test
  void findsTheItemBehindOthersInOneUtterance() {
    Heard heard = new Heard("One moment, please.Good n", 1_000, 9_000, Heard.Source.AGENT);
    assertThat(TruncationError.of(cutAt(200), List.of(heard))).contains(-40L);
  }

  @Test
  void thereIsNoneWhenNothingWasCut() {
    SpokenItem whole = new SpokenItem("i", "r", WORDS, 680, Optional.empty(), false, 0);
    assertThat(TruncationError.of(whole, List.of())).isEmpty();
  }

  private static SpokenItem cutAt(long millis) {
    return new SpokenItem("i", "r", WORDS, 680, Optional.of(millis), false, 0);
  }
}
