package dev.voiceline.core.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.privacy.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAddressTest {
  @Test
  void aPublicNumberIsNamedByItsLastTwoDigits() {
    assertThat(TextAddress.of(PhoneNumber.of("+12065550123")))
        .hasValueSatisfying(address -> assertThat(address.ending()).isEqualTo("2 3"));
  }

  @Test
  void itPrintsNoNumber() {
    assertThat(TextAddress.of(PhoneNumber.of("+12065550123")).orElseThrow().toString())
        .doesNotContain("2065550123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anonymous",
        "",
        "sip:a@example.com",
        "client:ann",
        "2065550123",
        "+0123456789",
        "+1206",
        "+266696687",
        "+7378742833",
        "+2562533",
        "+8656696",
        "+12065550123456789"
      })
  void whatIsNoPublicNumberCannotBeWrittenTo(String given) {
    assertThat(TextAddress.of(PhoneNumber.of(given))).isEmpty();
  }
}
