package dev.voiceline.core.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToneVoiceTest {
  @Test
  void aCharacterTakesFortyMilliseconds() {
    assertThat(ToneVoice.speak("Hello")).hasSize(5 * 320);
    assertThat(ToneVoice.millis("Hello")).isEqualTo(200);
    assertThat(ToneVoice.speak("")).isEmpty();
  }

  @Test
  void whatIsNotAsciiIsSpokenAsWhatComesNear() {
    assertThat(ToneVoice.spoken("Caf\u00e9 \u201cM\u00fcnchen\u201d \u2013 it\u2019s\nhere\u2026"))
        .isEqualTo("Cafe \"Munchen\" - it's here...");
  }

  @Test
  void whatHasNothingNearIsAQuestionMark() {
    assertThat(ToneVoice.spoken("\u4e2d \ud83d\ude00")).isEqualTo("? ?");
  }

  @Test
  void durationIsThatOfWhatIsSpoken() {
    assertThat(ToneVoice.millis("\u2026")).isEqualTo(ToneVoice.speak("\u2026").length / 8);
  }
}
