package dev.voiceline.core.eligibility.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.eligibility.answer.Measure.Money;
import dev.voiceline.core.eligibility.answer.Rejection.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @Test
  void anAmountIsTheSameHoweverItIsWritten() {
    Currency dollars = Currency.getInstance("USD");

    assertThat(new Money(new BigDecimal("1500.00"), dollars))
        .isEqualTo(new Money(new BigDecimal("1500"), dollars));
    assertThat(new Money(new BigDecimal("1E3"), dollars).number().toString()).isEqualTo("1000");
    assertThat(new Money(BigDecimal.ONE, dollars))
        .isNotEqualTo(new Money(BigDecimal.ONE, Currency.getInstance("CAD")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Money(BigDecimal.ONE.negate(), dollars));
  }

  @Test
  void servicesAreTheSameInAnyOrder() {
    assertThat(Services.of("98", "UC")).isEqualTo(Services.of("UC", "98", "UC"));
    assertThat(Services.of("98", "UC")).hasSameHashCodeAs(Services.of("UC", "98"));
    assertThat(Services.of("98")).isNotEqualTo(Services.of("UC"));
    assertThat(Services.NONE.isWholePlan()).isTrue();
    assertThat(Services.of("30").isWholePlan()).isTrue();
    assertThat(Services.of("30", "98").isWholePlan()).isFalse();
    assertThat(Services.of("30", "98").includesPlan()).isTrue();
  }

  @Test
  void theLastDayIsStillCovered() {
    Dates dates = new Dates(Stated.known(DAY.minusDays(3)), Stated.known(DAY));

    assertThat(dates.endBefore(DAY)).isFalse();
    assertThat(dates.endBefore(DAY.plusDays(1))).isTrue();
    assertThat(dates.beginAfter(DAY.minusDays(4))).isTrue();
    assertThat(dates.surelyContain(DAY)).isTrue();
    assertThat(Dates.NOT_STATED.endBefore(DAY)).isFalse();
    assertThat(Dates.NOT_STATED.surelyContain(DAY)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2000A, SOURCE",
    "2100A, SOURCE",
    "2100B, PROVIDER",
    "2100C, PERSON",
    "2100D, PERSON",
    "2110C, SERVICE",
    "2110D, SERVICE",
    "TA1, UNKNOWN"
  })
  void aRefusalHasAPlace(String loop, Place place) {
    Rejection rejection =
        new Rejection(Stated.known(loop), Stated.notStated(), "72", Stated.notStated());

    assertThat(rejection.place()).isEqualTo(place);
    assertThat(rejection.reason()).isEqualTo(Reason.MEMBER);
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource({
    "75, 75",
    "INVALID_SUBSCRIBER, INVALID_SUBSCRIBER",
    "Ada Example born 1980, unknown",
    "1980/01/31, unknown",
    "a-code-that-is-a-whole-sentence, unknown",
    "'', unknown"
  })
  void aCodeThatIsNoneIsNotKept(String written, String kept) {
    Rejection refused =
        new Rejection(Stated.notStated(), Stated.notStated(), written, Stated.notStated());
    assertThat(refused.code()).isEqualTo(kept);
    assertThat(refused.reason()).isEqualTo(Reason.ofCode(written));
  }
}
