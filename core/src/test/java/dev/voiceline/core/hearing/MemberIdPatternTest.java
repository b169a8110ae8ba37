package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberIdPatternTest {
  @ParameterizedTest(name = "{index}")
  @CsvSource({
    "AA999999, QR123456, true",
    "LLDDDDDD, QR123456, true",
    "LLDDDDDD, Q1123456, false",
    "LLDDDDDD, QR12345, false",
    "MB######, MB123456, true",
    "MB######, NB123456, false",
    "MB-### ###, MB123456, true",
    "WD{9}, W123456789, true",
    "'LLLD{9,11}', XYZ98765432101, true",
    "'LLLD{9,11}', XYZ987654321012, false",
    "[BD]##, D12, true",
    "[BD]##, C12, false",
    "[1-3]#, 31, true",
    "[1-3]#, 41, false",
    "[A]#, B1, false",
    "X*#, A11, true",
    "M###|N####, N1234, true",
    "M###|N####, N123, false",
  })
  void placesHaveTheirCharacters(String pattern, String id, boolean fits) {
    assertThat(MemberIdPattern.parse(pattern).matches(id)).isEqualTo(fits);
  }

  @Test
  void medicaresHasElevenCharactersWithoutThoseThatLookAlike() {
    assertThat(MemberIdPattern.MBI.matches("1EG4TE5MK73")).isTrue();
    assertThat(MemberIdPattern.MBI.matches("0EG4TE5MK73")).isFalse();
    assertThat(MemberIdPattern.MBI.matches("1SG4TE5MK73")).isFalse();
    assertThat(MemberIdPattern.MBI.matches("1EGATE5MK73")).isFalse();
    assertThat("SLOIBZ".chars().mapToObj(c -> "1" + (char) c + "G4TE5MK73"))
        .noneMatch(MemberIdPattern.MBI::matches);
    assertThat(MemberIdPattern.ANY.matches("ANY1")).isTrue();
    assertThat(MemberIdPattern.DEMO.matches("MB123456")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "[", "[]99", "a9", "A{40}", "AA99|", "9{1,30}{2}", "A?9"})
  void whatIsNoPatternIsRefused(String text) {
    assertThatThrownBy(() -> MemberIdPattern.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no pattern of member IDs");
  }
}
