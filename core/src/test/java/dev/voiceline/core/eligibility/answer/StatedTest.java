package dev.voiceline.core.eligibility.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatedTest {
  @Test
  void whatWasSaidIsKnown() {
    assertThat(Stated.known(0).isKnown()).isTrue();
    assertThat(Stated.known(0).toOptional()).contains(0);
    assertThat(Stated.of(Optional.of("x"))).isEqualTo(Stated.known("x"));
  }

  @Test
  void silenceIsNoValueAndNothingFollowsFromIt() {
    Stated<Integer> silence = Stated.notStated();

    assertThat(silence.isKnown()).isFalse();
    assertThat(silence.map(number -> number + 1)).isEqualTo(Stated.notStated());
    assertThat(Stated.of(Optional.<Integer>empty())).isEqualTo(silence);
    assertThat(silence).isNotEqualTo(Stated.known(0));
  }

  @Test
  void anotherFactStandsInOnlyForSilence() {
    assertThat(Stated.known(1).or(Stated.known(2))).isEqualTo(Stated.known(1));
    assertThat(Stated.<Integer>notStated().or(Stated.known(2))).isEqualTo(Stated.known(2));
  }
}
