package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.privacy.BirthDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a date, or written, is heard as the same: days from 1900 to 2026. */
class DatesSaidAgainTest {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  /** In ten years it meets every day of every month. */
  private static final int STEP = Sample.oneOf(5);

  /** Beyond 120 years before the last day it is asked whether that date is meant. */
  private static final LocalDate ALIVE = LAST.minusYears(120).plusDays(1);

  @ParameterizedTest
  @CsvSource({"en", "es"})
  void asItIsSaid(String code) {
    Phrases phrases = Languages.standard().find(code).orElseThrow();
    eachDay(phrases, List.of(phrases.spoken()::date));
  }

  @ParameterizedTest
  @CsvSource({"en, M/d/uuuu, MM-dd-uuuu, MMdduuuu", "es, d/M/uuuu, dd.MM.uuuu, ddMMuuuu"})
  void asItIsWritten(String code, String slashes, String joined, String digits) {
    Phrases phrases = Languages.standard().find(code).orElseThrow();
    eachDay(
        phrases,
        List.of(
            phrases.written()::date,
            LocalDate::toString,
            DateTimeFormatter.ofPattern(slashes)::format,
            DateTimeFormatter.ofPattern(joined)::format,
            DateTimeFormatter.ofPattern(digits)::format));
  }

  private static void eachDay(Phrases phrases, List<Function<LocalDate, String>> forms) {
    BirthDateReader reader = new BirthDateReader(phrases.language(), LAST);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(STEP)) {
      BirthDate born = BirthDate.of(day);
      for (Function<LocalDate, String> form : forms) {
        BirthDateReading heard = reader.read(form.apply(day));
        BirthDateReading expected =
            day.isBefore(ALIVE)
                ? new BirthDateReading.Ask(BirthDateReading.Why.TOO_LONG_AGO, List.of(born))
                : new BirthDateReading.Understood(born);
        if (!heard.equals(expected)) {
          assertThat(heard).as(form.apply(day)).isEqualTo(expected);
        }
      }
    }
  }
}
