package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.language.AnswerPhrase;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * Amounts, counts and shares, exactly as stated. Money in another currency is never dollars. What
 * is no whole number stays in digits, also for the ear.
 */
record MeasureWords(Words words) {
  /** Beyond these a number is said in digits. */
  private static final int MOST_DIGITS = 15;

  String of(Measure measure) {
    if (measure instanceof Measure.Money money) {
      return money(money);
    }
    Measure.Count count = (Measure.Count) measure;
    Optional<String> one =
        count.number().compareTo(BigDecimal.ONE) == 0
            ? words.named(AnswerPhrase.ONE_UNIT, count.unit())
            : Optional.empty();
    return one.orElseGet(
        () ->
            number(count.number())
                + " "
                + words.named(AnswerPhrase.UNITS, count.unit()).orElse(count.unit()));
  }

  /** With what it is for: {@code $25 per visit}. */
  String of(Measure measure, Stated<Period> period) {
    return per(of(measure), period);
  }

  /**
   * A share of a whole.
   *
   * @param percent 0 to 100
   */
  String percent(BigDecimal percent) {
    if (isWhole(percent)) {
      return words.figures().percent(percent.longValueExact());
    }
    return words.text(
        words.forTheEye() ? AnswerPhrase.PERCENT_WRITTEN : AnswerPhrase.PERCENT_SPOKEN,
        "number",
        number(percent));
  }

  private String per(String amount, Stated<Period> period) {
    return period
        .toOptional()
        .flatMap(each -> words.named(AnswerPhrase.PERIODS, each.name()))
        .map(name -> words.text(AnswerPhrase.PER, "amount", amount, "period", name))
        .orElse(amount);
  }

  private String money(Measure.Money money) {
    BigDecimal number = money.number();
    String code = money.currency().getCurrencyCode();
    if (code.equals("USD") && number.scale() <= 2 && isSayable(number)) {
      return words.figures().amount(number.movePointRight(2).longValueExact());
    }
    return words.text(
        AnswerPhrase.OTHER_CURRENCY, "amount", number(number), "currency", currency(money));
  }

  private String currency(Measure.Money money) {
    Currency currency = money.currency();
    return words
        .named(AnswerPhrase.CURRENCIES, currency.getCurrencyCode())
        .orElseGet(() -> currency.getDisplayName(Locale.forLanguageTag(words.language().code())));
  }

  private String number(BigDecimal number) {
    if (isWhole(number)) {
      return words.figures().count(number.longValueExact());
    }
    return number.toPlainString();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && isSayable(number);
  }

  private static boolean isSayable(BigDecimal number) {
    return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
  }
}
