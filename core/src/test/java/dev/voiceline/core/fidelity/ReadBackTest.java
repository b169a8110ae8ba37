package dev.voiceline.core.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadBackTest {
  private static final ReadBack GIVEN =
      ReadBack.of("It is MB123456, born March 15, 1985", Words.ENGLISH);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have member ID M B 1 2 3 4 5 6, date of birth March 15, 1985. Is that right?",
        "M as in Mike, B as in Bravo, one two three four five six.",
        "N B 1 2 3 4 5 6.",
        "M B 1 2 3.",
        "M B 1 2 3 4 5 6 or M B 1 2 3 4 5 7?",
        "Born on the fifteenth of March, nineteen eighty-five.",
        "The date of birth is 3/15/85.",
        "Coverage began on May 5, 2020."
      })
  void whatWasGivenIsReadBackInManyWays(String right) {
    assertThat(GIVEN.check(right, Words.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have member ID M B 1 2 3 4 5 7.|WRONG_MEMBER_ID",
        "I have MB 123 465, is that right?|WRONG_MEMBER_ID",
        "The date of birth is March 16, 1985.|WRONG_BIRTH_DATE",
        "Born on March 15, 1986.|WRONG_BIRTH_DATE",
        "I have M B 1 2 3 4 5 6 and May 15, 1985.|WRONG_BIRTH_DATE"
      })
  void aSlipIsFound(String wrong, Finding finding) {
    assertThat(GIVEN.check(wrong, Words.ENGLISH)).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I have M B 1 2 3 4 5 7.", "The date of birth is March 16, 1985."})
  void whatWasNotGivenCannotBeCompared(String text) {
    assertThat(ReadBack.of("I need help", Words.ENGLISH).check(text, Words.ENGLISH)).isEmpty();
  }
}
