package dev.voiceline.core.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MuLawTest {
  @Test
  void everyByteSurvivesDecodingAndEncoding() {
    for (int b = 0; b < 256; b++) {
      int sample = MuLaw.decode((byte) b);
      assertThat(MuLaw.decode(MuLaw.encode(sample))).isEqualTo(sample);
    }
  }

  @Test
  void silenceIsAllOnes() {
    assertThat(MuLaw.encode(0)).isEqualTo((byte) 0xFF);
    assertThat(MuLaw.decode((byte) 0xFF)).isZero();
  }

  @Test
  void theLoudestSamplesAreClipped() {
    assertThat(MuLaw.decode(MuLaw.encode(Short.MAX_VALUE))).isEqualTo(32_124);
    assertThat(MuLaw.decode(MuLaw.encode(Short.MIN_VALUE))).isEqualTo(-32_124);
  }

  @Test
  void theErrorStaysWithinAStepOfTheSegment() {
    for (int sample = -32_000; sample <= 32_000; sample += 7) {
      int error = Math.abs(MuLaw.decode(MuLaw.encode(sample)) - sample);
      assertThat(error).isLessThanOrEqualTo(4 + Math.abs(sample) / 16);
    }
  }
}
