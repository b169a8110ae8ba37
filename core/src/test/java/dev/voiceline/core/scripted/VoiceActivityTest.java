package dev.voiceline.core.scripted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voiceline.core.scripted.VoiceActivity.Change.Started;
import dev.voiceline.core.scripted.VoiceActivity.Change.Stopped;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VoiceActivityTest {
  private final VoiceActivity activity = new VoiceActivity();

  @Test
  void speechStartsWithItsSecondLoudFrame() {
    assertThat(activity.hear(silence(5))).isEmpty();
    assertThat(activity.hear(loud(1))).isEmpty();
    assertThat(activity.hear(loud(1))).containsExactly(new Started(100));
    assertThat(activity.speaking()).isTrue();
  }

  @Test
  void aSingleLoudFrameIsNoSpeech() {
    activity.hear(loud(1));
    activity.hear(silence(1));
    assertThat(activity.hear(loud(1))).isEmpty();
  }

  @Test
  void speechStopsAfterFourHundredMillisecondsOfSilence() {
    activity.hear(loud(10));
    assertThat(activity.hear(silence(19))).isEmpty();
    assertThat(activity.hear(silence(1))).containsExactly(new Stopped(200, 600));
    assertThat(activity.speaking()).isFalse();
  }

  @Test
  void aShorterPauseDoesNotStopSpeech() {
    activity.hear(loud(10));
    activity.hear(silence(19));
    assertThat(activity.hear(loud(1))).isEmpty();
    assertThat(activity.hear(silence(19))).isEmpty();
    assertThat(activity.hear(silence(1))).containsExactly(new Stopped(600, 1000));
  }

  @Test
  void bothBoundsCanBeChosen() {
    VoiceActivity quick = new VoiceActivity(1, Duration.ofMillis(100));
    assertThat(quick.hear(loud(1))).containsExactly(new Started(0));
    assertThat(quick.hear(silence(5))).containsExactly(new Stopped(20, 120));
    assertThatThrownBy(() -> new VoiceActivity(0, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void audioMayComeInOnePieceOrInOddOnes() {
    byte[] all = new byte[160 * 40];
    Arrays.fill(all, (byte) 0xFF);
    System.arraycopy(loud(4), 0, all, 160 * 2, 160 * 4);
    assertThat(activity.hear(all)).containsExactly(new Started(40), new Stopped(120, 520));

    VoiceActivity other = new VoiceActivity();
    int changes = 0;
    for (int at = 0; at < all.length; at += 33) {
      changes += other.hear(Arrays.copyOfRange(all, at, Math.min(all.length, at + 33))).size();
    }
    assertThat(changes).isEqualTo(2);
    assertThat(other.heardMs()).isEqualTo(800);
  }

  @Test
  void aLineThatHissesIsSilent() {
    byte[] hiss = new byte[160 * 10];
    for (int i = 0; i < hiss.length; i++) {
      hiss[i] = MuLaw.encode(i % 2 == 0 ? 200 : -200);
    }
    assertThat(activity.hear(hiss)).isEmpty();
  }

  private static byte[] loud(int frames) {
    return Arrays.copyOf(ToneVoice.speak("x".repeat(frames)), frames * 160);
  }

  private static byte[] silence(int frames) {
    byte[] silence = new byte[frames * 160];
    Arrays.fill(silence, (byte) 0xFF);
    return silence;
  }
}
