package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.privacy.MemberId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonSuffixTest {
  @ParameterizedTest(name = "{index}")
  @CsvSource({
    "XYZ98765432101, XYZ987654321",
    "12345678900, 123456789",
    "MB123456,",
    "1EG4TE5MK03,"
  })
  void theTwoDigitsOfThePersonAreLeftOff(String given, String without) {
    assertThat(PersonSuffix.without(MemberId.parse(given).orElseThrow()))
        .isEqualTo(Optional.ofNullable(without).flatMap(MemberId::parse));
  }
}
