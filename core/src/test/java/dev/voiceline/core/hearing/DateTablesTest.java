package dev.voiceline.core.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Dates as they are said, in the tables {@code birth-dates-<code>.txt} and {@code service-days}.
 */
class DateTablesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TestFactory
  Stream<DynamicTest> datesOfBirthAreUnderstoodOrAskedBack() {
    return Stream.of("en", "es")
        .flatMap(
            code -> {
              List<List<String>> rows = HearingTable.rows("birth-dates-" + code + ".txt");
              BirthDateReader reader = new BirthDateReader(new Language(code), TODAY);
              return rows.stream()
                  .map(
                      row ->
                          DynamicTest.dynamicTest(
                              code + " " + (rows.indexOf(row) + 1),
                              () ->
                                  assertThat(told(reader.read(row.get(0))))
                                      .as(row.get(0))
                                      .isEqualTo(row.get(1))));
            });
  }

  @TestFactory
  Stream<DynamicTest> daysOfServiceAreUnderstoodOrAskedBack() {
    return HearingTable.rows("service-days.txt").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0) + " " + row.get(1),
                    () ->
                        assertThat(
                                told(
                                    new ServiceDayReader(new Language(row.get(0)), TODAY)
                                        .read(row.get(1))))
                            .isEqualTo(row.get(2))));
  }

  private static String told(BirthDateReading reading) {
    if (reading instanceof BirthDateReading.Ask ask) {
      String candidates =
          ask.candidates().stream().map(DateTablesTest::clear).collect(Collectors.joining(" "));
      return ("? " + ask.why() + " " + candidates).strip();
    }
    return reading.born().map(DateTablesTest::clear).orElse("-");
  }

  private static String told(ServiceDayReading reading) {
    if (reading instanceof ServiceDayReading.Ask ask) {
      return ("? "
              + ask.candidates().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
          .strip();
    }
    return reading instanceof ServiceDayReading.Day day ? day.date().toString() : "-";
  }

  private static String clear(BirthDate born) {
    return born.reveal(Purpose.READ_BACK).toString();
  }
}
