package dev.voiceline.adapters.deepgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.socket.SocketClosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal says what to do, by the names that the operator knows. */
class EndMeaningTest {
  private static final DeepgramNames NAMES =
      new DeepgramNames("EAR_KEY", "cascade.listen.url", "cascade.listen.model");

  private static String told(int status) {
    return EndMeaning.of(SocketClosed.neverOpened(status, ""), NAMES).message();
  }

  @ParameterizedTest
  @CsvSource({
    "0, cascade.listen.url",
    "401, EAR_KEY",
    "403, cascade.listen.model",
    "402, add credit",
    "400, cascade.listen.model",
    "404, cascade.listen.model",
    "429, fewer calls",
    "503, status.deepgram.com",
  })
  void itNamesTheMend(int status, String mend) {
    assertThat(told(status)).contains(mend).contains(": ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 400, 401, 402, 403, 404, 429, 503})
  void itNamesNoSettingOfAnother(int status) {
    assertThat(told(status)).doesNotContain("DEEPGRAM_");
  }

  @Test
  void aKeyThatCannotBeIsToldByItsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeepgramAccount.of("two words", NAMES))
        .withMessageStartingWith("EAR_KEY must not");
  }
}
