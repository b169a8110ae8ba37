package dev.voiceline.core.keypad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.privacy.BirthDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "03151985, 1985-03-15",
    "02292024, 2024-02-29",
    "11222026, 2026-11-22",
    "031585, 1985-03-15",
    "112226, 2026-11-22",
    "112326, 1926-11-23",
    "022900, 2000-02-29"
  })
  void monthDayAndYearAreADate(String digits, LocalDate date) {
    assertThat(TypedDate.read(digits, TODAY)).isEqualTo(new TypedDate.Born(BirthDate.of(date)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "15031985, DAY_FIRST",
    "150385, DAY_FIRST",
    "02301985, NO_SUCH_DAY",
    "00151985, NO_SUCH_DAY",
    "19850315, NO_SUCH_DAY",
    "02292025, NO_SUCH_DAY",
    "11232026, IN_FUTURE",
    "01011850, TOO_LONG_AGO",
    "0315198, LENGTH",
    "A3151985, LENGTH",
    "'', LENGTH"
  })
  void whatIsNoDateIsNeverGuessed(String digits, TypedDate.Problem problem) {
    assertThat(TypedDate.read(digits, TODAY)).isEqualTo(new TypedDate.Unclear(problem));
  }

  @Property
  void everyDayOfALifeCanBeTyped(@ForAll @IntRange(max = 43_000) int daysAgo) {
    LocalDate day = TODAY.minusDays(daysAgo);
    String digits = DateTimeFormatter.ofPattern("MMddyyyy").format(day);

    assertThat(TypedDate.read(digits, TODAY)).isEqualTo(new TypedDate.Born(BirthDate.of(day)));
  }

  @Property
  void anyTextIsTaken(@ForAll String anything) {
    assertThat(TypedDate.read(anything, TODAY)).isNotNull();
  }
}
