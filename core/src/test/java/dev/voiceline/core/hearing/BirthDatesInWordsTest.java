package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.Purpose;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDatesInWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "March 15, 1985",
        "March 15 1985",
        "march 15th, 1985",
        "March 15 of 1985",
        "Mar. 15, 1985",
        "Mar 15 85",
        "March 15, '85",
        "March fifteenth 1985",
        "March fifteenth, nineteen eighty-five",
        "March fifteen nineteen eighty five",
        "March the fifteenth nineteen eighty-five",
        "march fifteenth one nine eight five",
        "March 15th 19 85",
        "March fifteenth eighty-five",
        "the fifteenth of March nineteen eighty-five",
        "fifteenth of march 1985",
        "15th of March, 1985",
        "15 March 1985",
        "15-March-1985",
        "15 March 85",
        "fifteen March nineteen eighty-five",
        "3/15/1985",
        "03/15/1985",
        "3-15-1985",
        "3.15.1985",
        "03-15-85",
        "3/15/85",
        "15/3/1985",
        "1985-03-15",
        "1985/3/15",
        "3 15 1985",
        "03 15 1985",
        "three fifteen nineteen eighty-five",
        "three fifteen eighty-five",
        "oh three fifteen eighty-five",
        "oh three one five one nine eight five",
        "0 3 1 5 1 9 8 5",
        "03151985",
        "19850315",
        "031585",
        "My date of birth is March 15, 1985.",
        "I was born on the 15th of March 1985, in Ohio",
        "it's 3/15/1985",
        "M B 1 2 3 4 5 6 March 15, 1985",
        "MB123456, 3/15/1985",
        "March 16, 1985, no sorry, March 15, 1985",
        "DOB 1985-03-15",
      })
  void readsOneDateInManyRenderings(String spoken) {
    assertThat(born(spoken)).contains(LocalDate.of(1985, 3, 15));
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource(
      delimiter = '|',
      value = {
        "march 15 two thousand five                | 2005-03-15",
        "March 15 two thousand and five            | 2005-03-15",
        "March 15, twenty oh five                  | 2005-03-15",
        "March 15, two thousand                    | 2000-03-15",
        "May second, twenty ten                    | 2010-05-02",
        "May 2 twenty twenty-four                  | 2024-05-02",
        "December thirty-first nineteen hundred ninety-nine | 1999-12-31",
        "November thirtieth nineteen seventy-five  | 1975-11-30",
        "November 30, 1975                         | 1975-11-30",
        "July twenty-second, nineteen ninety       | 1990-07-22",
        "July twenty two nineteen ninety           | 1990-07-22",
        "the twenty-second of July 1990            | 1990-07-22",
        "Sept 9 1960                               | 1960-09-09",
        "June first nineteen oh nine               | 1909-06-01",
        "March thirty, two thousand two            | 2002-03-30",
        "March thirty two thousand two             | 2002-03-30",
        "March twenty two thousand five            | 2005-03-20",
        "March twenty two two thousand five        | 2005-03-22",
        "2/29/2000                                 | 2000-02-29",
        "01/02/1990                                | 1990-01-02",
      })
  void readsOtherDates(String spoken, LocalDate expected) {
    assertThat(born(spoken)).contains(expected);
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "",
        "hello",
        "February 30, 1985",
        "2/30/1985",
        "13/45/1985",
        "February 29, 1985",
        "April 31 1980",
        "March 15",
        "1985",
        "I march to 5 beats",
        "M B 1 2 3 4 5 6",
        "MB123456",
        "MB-12-11-56",
        "123-45-6789",
        "206-555-0123",
        "0/5/1985",
        "March 1985",
      })
  void findsNoneWhereThereIsNone(String spoken) {
    assertThat(born(spoken)).isEmpty();
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource(
      delimiter = '|',
      value = {
        "03-15-27 | 1927-03-15",
        "03-15-85 | 1985-03-15",
        "06-30-26 |",
        "07-02-26 |",
        "03-15-05 |",
      })
  void aYearOfTwoDigitsIsOfThePastCenturyOrAskedFor(String spoken, LocalDate expected) {
    assertThat(born(spoken)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"July 2, 2026", "3/15/2085", "2030-01-01", "March 15, 1885"})
  void refusesBirthsInTheFutureAndBeyondALifetime(String spoken) {
    assertThat(born(spoken)).isEmpty();
  }

  private static Optional<LocalDate> born(String spoken) {
    return new BirthDateReader(Language.ENGLISH, TODAY)
        .read(spoken)
        .born()
        .map(date -> date.reveal(Purpose.READ_BACK));
  }
}
