package dev.voiceline.core.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TonePropertyTest {
  @Property
  void anyPrintableTextIsUnderstood(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 60) String text) {
    assertThat(heard(ToneVoice.speak(text))).isEqualTo(text);
  }

  @Property
  void anEarThatFallsInAtAnyFrameUnderstandsTheRest(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 30) String text,
      @ForAll @IntRange(max = 60) int skippedFrames) {
    byte[] audio = ToneVoice.speak(text);
    int skipped = Math.min(skippedFrames, audio.length / 160);
    byte[] rest = Arrays.copyOfRange(audio, skipped * 160, audio.length);

    assertThat(heard(rest)).isEqualTo(text.substring((skipped + 1) / 2));
  }

  @Property
  void aVoiceThatIsCutAtAnyFrameIsUnderstoodSoFar(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(min = 1, max = 30) String text,
      @ForAll @IntRange(max = 60) int keptFrames) {
    byte[] audio = ToneVoice.speak(text);
    int kept = Math.min(keptFrames, audio.length / 160);

    assertThat(heard(Arrays.copyOf(audio, kept * 160))).isEqualTo(text.substring(0, kept / 2));
  }

  @Property
  void audioMayComeInPiecesOfAnyLength(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 20) String text,
      @ForAll @IntRange(min = 1, max = 700) int piece) {
    byte[] audio = ToneVoice.speak(text);
    ToneEar ear = new ToneEar();
    for (int at = 0; at < audio.length; at += piece) {
      ear.hear(Arrays.copyOfRange(audio, at, Math.min(audio.length, at + piece)));
    }
    assertThat(ear.text()).isEqualTo(text);
  }

  @Property
  void noiseMeansNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 32_000) int loudness) {
    Random random = new Random(seed);
    byte[] noise = new byte[160 * 50];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = MuLaw.encode(random.nextInt(2 * loudness) - loudness);
    }
    assertThat(heard(noise)).isEmpty();
  }

  @Property(tries = 200)
  void aNoisyLineIsStillUnderstood(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 30) String text,
      @ForAll long seed) {
    Random random = new Random(seed);
    byte[] audio = ToneVoice.speak(text);
    for (int i = 0; i < audio.length; i++) {
      audio[i] = MuLaw.encode(MuLaw.decode(audio[i]) / 2 + random.nextInt(1000) - 500);
    }
    assertThat(heard(audio)).isEqualTo(text);
  }

  private static String heard(byte[] audio) {
    ToneEar ear = new ToneEar();
    ear.hear(audio);
    return ear.text();
  }
}
