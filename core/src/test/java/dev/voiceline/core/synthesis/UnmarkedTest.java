package dev.voiceline.core.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written for the eye alone is not said. */
class UnmarkedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "It **is** covered. | It is covered.",
        "[laughs] Sure. | Sure.",
        "It costs [interrupted by caller] | It costs",
        "See [the handbook](https://a.example/b). | See the handbook.",
        "- first | first",
        "## Result | Result",
        "Good \ud83d\ude00 day | Good day",
        "Suite #5 costs $1,050.25. | Suite #5 costs $1,050.25."
      })
  void marksAreDropped(String written, String said) {
    assertThat(Unmarked.of(written).strip()).isEqualTo(said);
  }
}
