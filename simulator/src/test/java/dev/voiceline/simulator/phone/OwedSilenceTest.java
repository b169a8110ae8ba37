package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwedSilenceTest {
  private final OwedSilence silence = new OwedSilence();
  private long nowMs;

  @Test
  void anAnswerIsOwedFromTheEndOfTheCallersSpeech() {
    agent(1_000, "How can I help?");
    quiet(4_000);
    caller(1_000);
    quiet(700);
    agent(1_000, "Well.");
    assertThat(silence.longestMs(nowMs)).isEqualTo(720);
  }

  @Test
  void afterAQuestionNothingIsOwed() {
    agent(1_000, "How can I help?");
    quiet(9_000);
    agent(1_000, "Are you there?");
    assertThat(silence.longestMs(nowMs)).isZero();
  }

  @Test
  void theRestOfASentenceIsOwed() {
    agent(1_000, "Your deductible is");
    quiet(900);
    agent(500, "Your deductible is fully met.");
    assertThat(silence.longestMs(nowMs)).isEqualTo(900);
  }

  @Test
  void whoSaysThatTheyAreCheckingOwesAResult() {
    agent(1_000, "One moment, please.");
    quiet(3_000);
    agent(500, "It is covered.");
    assertThat(silence.longestMs(nowMs)).isEqualTo(3_000);
  }

  @Test
  void aCallerWhoAsksAgainHasWaited() {
    agent(1_000, "Your deductible is");
    quiet(5_000);
    caller(400);
    quiet(2_000);
    caller(400);
    assertThat(silence.longestMs(nowMs)).as("until the first frame began").isEqualTo(4_980);
  }

  @Test
  void aCallerMayThinkAboutAStatement() {
    agent(1_000, "It is covered.");
    quiet(5_000);
    caller(400);
    assertThat(silence.longestMs(nowMs)).as("since the caller spoke").isEqualTo(20);
  }

  @Test
  void aWaitThatLastsCountsAlready() {
    caller(400);
    quiet(3_000);
    assertThat(silence.longestMs(nowMs)).isEqualTo(3_020);
  }

  @Test
  void whenTheStreamEndsTheWaitDoes() {
    caller(400);
    quiet(2_000);
    silence.ended(nowMs);
    nowMs += 5_000;
    agent(400, "Hello.");
    assertThat(silence.longestMs(nowMs)).isEqualTo(2_020);
  }

  private void agent(long millis, String text) {
    run(millis, false, true);
    silence.hearing(text);
  }

  private void caller(long millis) {
    run(millis, true, false);
  }

  private void quiet(long millis) {
    run(millis, false, false);
  }

  private void run(long millis, boolean caller, boolean agent) {
    for (long end = nowMs + millis; nowMs < end; nowMs += 20) {
      silence.exchanged(nowMs, caller, agent);
    }
  }
}
