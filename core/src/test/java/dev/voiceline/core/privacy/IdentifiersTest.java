package dev.voiceline.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  @ParameterizedTest(name = "{index}")
  @CsvSource({
    "MB123456, MB123456",
    "mb-123-456, MB123456",
    "' m b 1 2 3 4 5 6 ', MB123456",
    "M.B.123456, MB123456",
    "12, 12"
  })
  void aMemberIdIsKeptWithoutItsSeparators(String written, String expected) {
    assertThat(MemberId.parse(written).map(id -> id.reveal(Purpose.ELIGIBILITY_CHECK)))
        .contains(expected);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "A",
        "MEMBER",
        "MB_123",
        "MB/123",
        "ÄB123",
        "1234567890123456789012345678901"
      })
  void whatIsNoMemberIdIsRefused(String written) {
    assertThat(MemberId.parse(written)).isEmpty();
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource({
    "MB123456, MB****56",
    "A1234567890, A1*******90",
    "A123456, A*****6",
    "AB123, A***3",
    "AB12, ****",
    "12, **"
  })
  void aMemberIdPrintsMasked(String id, String masked) {
    assertThat(MemberId.parse(id).orElseThrow()).hasToString(masked);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"1985-03-15", " 1985-03-15 "})
  void aBirthDateIsReadFromIso(String iso) {
    assertThat(BirthDate.parse(iso)).contains(BirthDate.of(LocalDate.of(1985, 3, 15)));
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"", "1985-02-30", "3/15/1985", "19850315", "soon"})
  void whatIsNoIsoDateIsRefused(String text) {
    assertThat(BirthDate.parse(text)).isEmpty();
  }

  @Test
  void aBirthDatePrintsNothingOfItself() {
    assertThat(BirthDate.of(LocalDate.of(1985, 3, 15))).hasToString("****-**-**");
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource({"Jane Doe, J***", "' Jane ', J***", "'', ***", "𝒥ane, 𝒥***"})
  void aNamePrintsItsInitial(String name, String masked) {
    assertThat(PersonName.of(name)).hasToString(masked);
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource({"+12065550123, +1********23", "anonymous, an*****us", "911, ***"})
  void aPhoneNumberPrintsMasked(String number, String masked) {
    assertThat(PhoneNumber.of(number)).hasToString(masked);
  }

  @Test
  void theClearValueComesForAPurpose() {
    assertThat(PersonName.of(" Jane Doe ").reveal(Purpose.READ_BACK)).isEqualTo("Jane Doe");
    assertThat(PhoneNumber.of("+12065550123").reveal(Purpose.TELEPHONY)).isEqualTo("+12065550123");
    assertThat(BirthDate.of(LocalDate.of(1985, 3, 15)).reveal(Purpose.ELIGIBILITY_CHECK))
        .isEqualTo(LocalDate.of(1985, 3, 15));
  }

  @Test
  @SuppressWarnings("NullAway")
  void withoutAPurposeThereIsNoClearValue() {
    assertThatNullPointerException().isThrownBy(() -> PersonName.of("Jane").reveal(null));
    assertThatNullPointerException().isThrownBy(() -> PhoneNumber.of("911").reveal(null));
    assertThatNullPointerException()
        .isThrownBy(() -> MemberId.parse("MB123456").orElseThrow().reveal(null));
    assertThatNullPointerException()
        .isThrownBy(() -> BirthDate.of(LocalDate.of(1985, 3, 15)).reveal(null));
  }

  @Test
  void equalValuesAreEqual() {
    assertThat(MemberId.parse("mb-123456"))
        .isEqualTo(MemberId.parse("MB123456"))
        .hasSameHashCodeAs(MemberId.parse("MB123456"))
        .isNotEqualTo(MemberId.parse("MB123457"));
    assertThat(BirthDate.parse("1985-03-15")).isNotEqualTo(BirthDate.parse("1985-03-16"));
    assertThat(PersonName.of("Jane"))
        .isEqualTo(PersonName.of("Jane "))
        .isNotEqualTo(PersonName.of("Joan"));
    assertThat(PhoneNumber.of("911"))
        .isEqualTo(PhoneNumber.of(" 911"))
        .isNotEqualTo(PhoneNumber.of("912"));
  }
}
