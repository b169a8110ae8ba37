package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.hearing.ReadOut.Progress;
import dev.voiceline.core.language.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far callers have come, by what was recognized so far. */
class ReadOutTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | MB###### | M B                                    | BEGUN
          en | MB###### | em bee twelve thirty-four              | BEGUN
          en | MB###### | em bee twelve thirty-four fifty-six    | COMPLETE
          en | MB###### | It is M as in Mary, B, 1 2 3 4 5 6.    | COMPLETE
          en | MB###### | M B 1 2 3 4 5 6 7                      | BEGUN
          en | MB###### | I do not have it with me               | NOTHING
          en | MB###### | Sure, let me look for the card.        | NOTHING
          en |          | M B 1 2                                | BEGUN
          en |          | M B 1 2 3 4 5 6                        | LIKELY
          es | MB###### | eme be uno dos                         | BEGUN
          es | MB###### | eme be uno dos tres cuatro cinco seis  | COMPLETE
          """)
  void ofAnIdentifier(String language, String shape, String said, Progress far) {
    MemberIdPattern pattern = shape == null ? MemberIdPattern.ANY : MemberIdPattern.parse(shape);
    assertThat(new ReadOut(new Language(language), pattern, TODAY).identifier(said)).isEqualTo(far);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | March                                   | BEGUN
          en | March fifteenth                         | BEGUN
          en | the fifteenth                           | NOTHING
          en | March fifteenth nineteen                | BEGUN
          en | March fifteenth nineteen eighty         | MAY_GROW
          en | March fifteenth nineteen eighty-five    | COMPLETE
          en | 3/15/1985                               | COMPLETE
          en | February 30, 1985                       | LIKELY
          en | I would rather not say                  | NOTHING
          es | el quince de marzo                      | BEGUN
          es | el quince de marzo de mil novecientos ochenta y cinco | COMPLETE
          """)
  void ofADate(String language, String said, Progress far) {
    assertThat(new ReadOut(new Language(language), MemberIdPattern.ANY, TODAY).date(said))
        .isEqualTo(far);
  }
}
