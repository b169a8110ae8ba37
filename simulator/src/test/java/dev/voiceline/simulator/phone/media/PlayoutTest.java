package dev.voiceline.simulator.phone.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlayoutTest {
  private final Playout playout = new Playout();

  @Test
  void playsSilenceWhenNothingWaits() {
    Playout.Moment moment = playout.play();

    assertThat(moment.frame()).containsOnly((byte) 0xFF).hasSize(160);
    assertThat(moment.bytes()).isZero();
  }

  @Test
  void playsInOrderAcrossPiecesOfAnyLength() {
    playout.audio(filled(100, 1));
    playout.audio(filled(100, 2));

    byte[] first = playout.play().frame();
    byte[] second = playout.play().frame();

    assertThat(Arrays.copyOf(first, 100)).containsOnly((byte) 1);
    assertThat(Arrays.copyOfRange(first, 100, 160)).containsOnly((byte) 2);
    assertThat(Arrays.copyOf(second, 40)).containsOnly((byte) 2);
    assertThat(Arrays.copyOfRange(second, 40, 160)).containsOnly((byte) 0xFF);
  }

  @Test
  void aMarkComesBackAtOnceWhenNothingIsBeforeIt() {
    assertThat(playout.mark("now")).isTrue();
  }

  @Test
  void aMarkComesBackWhenTheAudioBeforeItHasBeenPlayedToItsEnd() {
    playout.audio(filled(320, 1));
    assertThat(playout.mark("end")).isFalse();

    assertThat(playout.play().marks()).isEmpty();
    assertThat(playout.play().marks()).isEmpty();
    assertThat(playout.play().marks()).containsExactly("end");
  }

  @Test
  void aMarkInsideAFrameComesBackAfterThatFrame() {
    playout.audio(filled(80, 1));
    playout.mark("middle");
    playout.audio(filled(80, 2));

    assertThat(playout.play().marks()).isEmpty();
    assertThat(playout.play().marks()).containsExactly("middle");
  }

  @Test
  void aMarkBehindTheFrameThatIsPlayingWaitsForItsEnd() {
    playout.audio(filled(160, 1));
    playout.play();

    assertThat(playout.mark("late")).isFalse();
    assertThat(playout.play().marks()).containsExactly("late");
  }

  @Test
  void clearDropsWhatWaitsAndGivesAllMarksBackInOrder() {
    playout.audio(filled(200, 1));
    playout.mark("a");
    playout.audio(filled(160, 2));
    playout.mark("b");
    playout.play();

    Playout.Cleared cleared = playout.clear();

    assertThat(cleared.marks()).containsExactly("a", "b");
    assertThat(cleared.bytes()).isEqualTo(200);
    assertThat(playout.play().bytes()).isZero();
  }

  @Test
  void marksThatAreInTheAirComeBackWithAClearOnlyOnce() {
    playout.audio(filled(80, 1));
    playout.mark("a");
    playout.play();

    assertThat(playout.clear().marks()).containsExactly("a");
    assertThat(playout.play().marks()).isEmpty();
  }

  @Test
  void audioAfterAClearIsPlayed() {
    playout.audio(filled(160, 1));
    playout.clear();
    playout.audio(filled(160, 2));

    assertThat(playout.play().frame()).containsOnly((byte) 2);
  }

  private static byte[] filled(int length, int value) {
    byte[] audio = new byte[length];
    Arrays.fill(audio, (byte) value);
    return audio;
  }
}
