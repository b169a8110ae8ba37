package dev.voiceline.adapters.eligibility.x12.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentNameTest {
  @ParameterizedTest
  @CsvSource({
    "O'Donnell-Griswold, ODONNELLGRISWOLD",
    "O’Donnell–Griswold, ODONNELLGRISWOLD",
    "Smith Jr., SMITH",
    "'Smith, Jr', SMITH",
    "Smith III, SMITH",
    "Smith MD PhD, SMITH",
    "Dr. Smith, SMITH",
    "De La Cruz, DE LA CRUZ",
    "Junior, JUNIOR",
    "Jr, JR",
    "Muñoz, MUNOZ",
    "Øster Łuk Æble, OSTER LUK AEBLE",
    "Straße, STRASSE",
    "St. John, ST JOHN",
    "Smith*~^:, SMITH",
    "'Smith\nISA', SMITH ISA"
  })
  void lastNamesAreSentAsPayersCompareThem(String given, String sent) {
    assertThat(SentName.of(Questions.name(given, "")).last()).contains(sent);
  }

  @ParameterizedTest
  @CsvSource({"Anne-Marie, ANNE-MARIE", "José, JOSE", "J*n~, J N"})
  void firstNamesKeepTheirPunctuation(String given, String sent) {
    assertThat(SentName.of(Questions.name("Smith", given)).first()).contains(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "...", "李", "***", "123"})
  void aNameOfWhichNothingRemainsIsNotSent(String given) {
    assertThat(SentName.of(Questions.name(given, "Ann"))).isEqualTo(SentName.NONE);
  }

  @Test
  void longNamesAreCut() {
    SentName name = SentName.of(Questions.name("A".repeat(99), "B".repeat(99)));

    assertThat(name.last().orElseThrow()).hasSize(60);
    assertThat(name.first().orElseThrow()).hasSize(35);
    assertThat(name.toString()).doesNotContain("AA");
  }
}
