package dev.voiceline.adapters.eligibility.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.eligibility.payer.SampleRequest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ControlNumberTest {
  @Test
  void hasAsciiDigitsWhereverTheMachineStands() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(ControlNumber.of(SampleRequest.of("MB123456", "1985-03-15", "62").request()))
          .matches("[0-9]{9}");
    } finally {
      Locale.setDefault(usual);
    }
  }
}
