package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Coinsurance;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Exclusion;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.service.ServiceTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Costs and conditions in words of a biller. What is not stated is said to be so. */
final class CostWords {
  private CostWords() {}

  static String sum(Accumulator sum) {
    String of =
        sum.unlimited()
            ? "no limit"
            : sum.total().toOptional().map(CostWords::figure).orElse("a total that is not stated");
    String left =
        sum.remaining()
            .toOptional()
            .map(
                figure ->
                    figure.measure().number().signum() == 0
                        ? "fully used of " + of
                        : figure(figure) + " left of " + of)
            .orElse(of + ", what is left is not stated");
    String used =
        sum.used().toOptional().map(figure -> ", " + figure(figure) + " used so far").orElse("");
    String time =
        DateWords.span(sum.dates())
            .or(() -> sum.period().map(Period::words).toOptional())
            .map(words -> " (" + words + ")")
            .orElse("");
    return join(
            Stream.of(
                sum.level().map(Level::words).toOptional(),
                Optional.of(sum.network().words()),
                sum.insuranceType().map(type -> "insurance type " + type).toOptional(),
                services(sum.services())))
        + ": "
        + (sum.unlimited() && !sum.remaining().isKnown() ? of : left)
        + used
        + time
        + note(sum.tier());
  }

  static String copay(Copay copay) {
    return measure(copay.amount())
        + copay.per().toOptional().map(period -> " per " + period.words()).orElse("")
        + ", "
        + join(Stream.of(Optional.of(copay.network().words()), services(copay.services())))
        + note(copay.label());
  }

  static String share(Coinsurance share) {
    return share.percent().toPlainString()
        + "%, "
        + join(Stream.of(Optional.of(share.network().words()), services(share.services())))
        + note(share.label());
  }

  static String authorization(Authorization authorization) {
    String answer =
        switch (authorization.requirement()) {
          case REQUIRED -> "required";
          case NOT_REQUIRED -> "not required";
          case PAYER_DOES_NOT_KNOW -> "the payer does not know";
          case TEXT_ONLY -> "only in the plan's words";
        };
    return answer
        + ", "
        + join(
            Stream.of(
                Optional.of(authorization.network().words()), services(authorization.services())))
        + note(authorization.texts());
  }

  static String exclusion(Exclusion exclusion) {
    return join(Stream.of(Optional.of(exclusion.network().words()), services(exclusion.services())))
        + note(exclusion.texts());
  }

  /** {@code MRI or CT scan (62)}; empty for the plan as a whole. */
  static Optional<String> services(Services services) {
    return services.isWholePlan()
        ? Optional.empty()
        : Optional.of(
            Stream.concat(
                    services.codes().stream().map(CostWords::service),
                    services.procedure().map(code -> "procedure " + code).toOptional().stream())
                .collect(Collectors.joining(", ")));
  }

  static String service(String code) {
    return ServiceTypes.name(code).map(name -> name + " (" + code + ")").orElse(code);
  }

  static String measure(Measure measure) {
    if (measure instanceof Measure.Money money) {
      String code = money.currency().getCurrencyCode();
      BigDecimal number = money.number();
      String amount = String.format(Locale.US, number.scale() > 0 ? "%,.2f" : "%,.0f", number);
      return switch (code) {
        case "USD" -> "$" + amount;
        case "XXX" -> amount + " of an unstated currency";
        default -> amount + " " + code;
      };
    }
    return measure.number().toPlainString() + " " + ((Measure.Count) measure).unit();
  }

  private static String figure(Figure figure) {
    return measure(figure.measure())
        + (figure.origin() == Figure.Origin.DERIVED ? " (calculated)" : "");
  }

  private static String note(List<String> words) {
    return words.isEmpty() ? "" : " \"" + String.join("; ", words) + "\"";
  }

  private static String join(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(", "));
  }
}
