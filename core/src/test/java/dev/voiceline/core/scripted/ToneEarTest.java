package dev.voiceline.core.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ToneEarTest {
  private final ToneEar ear = new ToneEar();

  @Test
  void eachCharacterHasTheFrameInWhichItBegan() {
    ear.hear(silence(3));
    assertThat(ear.hear(ToneVoice.speak("Hi")))
        .containsExactly(new HeardCharacter('H', 3), new HeardCharacter('i', 5));
    assertThat(ear.characters().get(1).startMs()).isEqualTo(100);
    assertThat(ear.characters().get(1).endMs()).isEqualTo(140);
    assertThat(ear.frames()).isEqualTo(7);
  }

  @Test
  void silenceMeansNothing() {
    ear.hear(silence(100));
    assertThat(ear.text()).isEmpty();
  }

  @Test
  void halvesThatSilenceSeparatesMakeNoCharacter() {
    byte[] x = ToneVoice.speak("x");
    ear.hear(Arrays.copyOf(x, 160));
    ear.hear(silence(1));
    ear.hear(Arrays.copyOfRange(x, 160, 320));
    assertThat(ear.text()).isEmpty();
  }

  @Test
  void aHalfThatWasCutOffDoesNotSpoilWhatFollows() {
    ear.hear(Arrays.copyOf(ToneVoice.speak("ab"), 3 * 160));
    ear.hear(ToneVoice.speak("cd"));
    assertThat(ear.text()).isEqualTo("acd");
  }

  @Test
  void aSingleToneMeansNothing() {
    byte[] tone = new byte[160 * 10];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = MuLaw.encode((int) (10_000 * Math.sin(2 * Math.PI * 450 * i / 8_000)));
    }
    ear.hear(tone);
    assertThat(ear.text()).isEmpty();
  }

  @Test
  void whatIsForgottenIsNotToldAgain() {
    ear.hear(ToneVoice.speak("one"));
    ear.forget();
    ear.hear(ToneVoice.speak("two"));
    assertThat(ear.text()).isEqualTo("two");
    assertThat(ear.characters().get(0).frame()).isEqualTo(6);
  }

  private static byte[] silence(int frames) {
    byte[] silence = new byte[frames * 160];
    Arrays.fill(silence, (byte) 0xFF);
    return silence;
  }
}
