package dev.voiceline.examples.inkwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkwellSettingsTest {
  @Test
  void theKeyIsNotPrinted() {
    assertThat(InkwellSettings.of("top-secret").toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nbreak"})
  void aKeyThatCannotBeSentIsRefused(String key) {
    assertThatThrownBy(() -> InkwellSettings.of(key)).hasMessageContaining("INKWELL_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ws://api.inkwell.example", "http://127.0.0.1", "inkwell"})
  void anAddressThatWouldShowTheKeyIsRefused(String url) {
    assertThatThrownBy(() -> InkwellSettings.of("key").at(URI.create(url)))
        .hasMessageContaining("INKWELL_URL");
  }
}
