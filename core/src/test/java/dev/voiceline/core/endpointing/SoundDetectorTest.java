package dev.voiceline.core.endpointing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.scripted.MuLaw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Noise of a made-up line, and a voice of syllables. */
class SoundDetectorTest {
  private final SoundDetector detector =
      new SoundDetector(SoundPolicy.standard(), AudioFormat.PCMU_8K);
  private final List<ArbiterEvent> told = new ArrayList<>();
  private final Random random = new Random(7);

  private void noise(long ms, int level) {
    hear(ms, level, 0);
  }

  /** Syllables of 120 ms with 60 ms between them, over the noise. */
  private void speech(long ms, int level, int noise) {
    for (long done = 0; done < ms; done += 180) {
      hear(120, noise, level);
      hear(60, noise, level / 8);
    }
  }

  private void hear(long ms, int noise, int voice) {
    byte[] audio = new byte[(int) ms * 8];
    for (int i = 0; i < audio.length; i++) {
      double sample = random.nextGaussian() * noise + Math.sin(i * 0.15) * voice * Math.sqrt(2);
      audio[i] = MuLaw.encode((int) sample);
    }
    told.addAll(detector.hear(audio));
  }

  private long began() {
    return told.stream().filter(ArbiterEvent.SoundBegan.class::isInstance).count();
  }

  private long ended() {
    return told.stream().filter(ArbiterEvent.SoundEnded.class::isInstance).count();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 40, 100})
  void aLineThatOnlyHissesIsSilent(int level) {
    noise(10_000, level);
    assertThat(told).isEmpty();
  }

  @Test
  void speechHasItsPlacesInTheAudio() {
    noise(1_000, 20);
    speech(900, 3_000, 20);
    noise(1_000, 20);
    assertThat(told).hasSize(2);
    ArbiterEvent.SoundBegan began = (ArbiterEvent.SoundBegan) told.get(0);
    ArbiterEvent.SoundEnded ended = (ArbiterEvent.SoundEnded) told.get(1);
    assertThat(began.at()).isEqualTo(Duration.ofSeconds(1));
    assertThat(ended.at()).isBetween(Duration.ofMillis(1_840), Duration.ofMillis(1_920));
    assertThat(ended.quiet()).isEqualTo(Duration.ofMillis(200));
  }

  /** 26 dB below the voice of others. */
  @Test
  void aQuietVoiceIsNoticed() {
    noise(2_000, 10);
    speech(900, 180, 10);
    noise(1_000, 10);
    assertThat(began()).isEqualTo(1);
    assertThat(ended()).isEqualTo(1);
  }

  /** A car, a fan: a sound at first, and then the line's own noise, over which one can speak. */
  @Test
  void noiseThatStaysIsNoSpeech() {
    noise(2_000, 20);
    noise(8_000, 500);
    assertThat(began()).isEqualTo(1);
    assertThat(ended()).isEqualTo(1);
    told.clear();
    speech(900, 3_000, 500);
    noise(1_000, 500);
    assertThat(began()).isEqualTo(1);
    assertThat(ended()).isEqualTo(1);
  }

  @Test
  void someoneWhoTalksForLongIsNoNoise() {
    noise(1_000, 20);
    speech(25_000, 2_000, 20);
    assertThat(began()).isEqualTo(1);
    assertThat(ended()).isZero();
  }

  @Test
  void aClickIsNoSound() {
    noise(1_000, 20);
    hear(40, 20, 8_000);
    noise(1_000, 20);
    assertThat(told).isEmpty();
  }

  @Test
  void piecesMayHaveAnyLength() {
    byte[] loud = new byte[160 * 10];
    for (int i = 0; i < loud.length; i++) {
      loud[i] = MuLaw.encode(i % 16 < 8 ? 3_000 : -3_000);
    }
    int at = 0;
    for (int piece = 1; at < loud.length; piece += 13) {
      int end = Math.min(loud.length, at + piece);
      told.addAll(detector.hear(Arrays.copyOfRange(loud, at, end)));
      at = end;
    }
    assertThat(told).containsExactly(new ArbiterEvent.SoundBegan(Duration.ZERO));
  }

  @Test
  void allFormatsAreAsLoud() {
    byte[] mu = new byte[160];
    byte[] a = new byte[160];
    byte[] linear = new byte[960];
    for (int i = 0; i < 160; i++) {
      mu[i] = MuLaw.encode(i % 2 == 0 ? 1_000 : -1_000);
      // The code of 1,008 and of its negative.
      a[i] = (byte) (i % 2 == 0 ? 0x2F ^ 0xD5 : 0x2F ^ 0x55);
    }
    for (int i = 0; i < linear.length; i += 2) {
      int sample = i % 4 == 0 ? 1_000 : -1_000;
      linear[i] = (byte) sample;
      linear[i + 1] = (byte) (sample >> 8);
    }
    assertThat(Math.sqrt(SoundPower.of(mu, AudioFormat.PCMU_8K))).isBetween(950.0, 1_050.0);
    assertThat(Math.sqrt(SoundPower.of(a, AudioFormat.PCMA_8K))).isBetween(950.0, 1_050.0);
    assertThat(Math.sqrt(SoundPower.of(linear, AudioFormat.PCM16_24K))).isEqualTo(1_000.0);
  }
}
