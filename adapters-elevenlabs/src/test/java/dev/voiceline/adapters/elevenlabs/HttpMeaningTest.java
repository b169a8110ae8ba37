package dev.voiceline.adapters.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal says what to do, by the names that the operator knows. */
class HttpMeaningTest {
  private static final ElevenLabsNames NAMES =
      new ElevenLabsNames(
          "VOICE_KEY", "cascade.speak.url", "cascade.speak.voice", "cascade.speak.model");

  @ParameterizedTest
  @CsvSource({
    "401, VOICE_KEY",
    "402, add credit",
    "403, cascade.speak.voice",
    "404, cascade.speak.model",
    "400, cascade.speak.model",
    "429, fewer calls",
    "503, status.elevenlabs.io",
  })
  void itNamesTheMend(int status, String mend) {
    assertThat(HttpMeaning.of(status, Optional.empty(), NAMES).message())
        .contains(mend)
        .doesNotContain("ELEVENLABS_");
  }
}
