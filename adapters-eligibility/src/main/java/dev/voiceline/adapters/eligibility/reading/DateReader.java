package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.DateFact;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.Stated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Picks the dates that mean something from all that are there. A date without an end in view (9999)
 * is open, so not stated.
 */
final class DateReader {
  /** What is stated before what is not, then by the calendar. */
  static final Comparator<Dates> EARLIEST =
      Comparator.<Dates, LocalDate>comparing(
              dates -> dates.first().toOptional().orElse(LocalDate.MAX))
          .thenComparing(dates -> dates.last().toOptional().orElse(LocalDate.MAX));

  private static final int OPEN_END = 9000;

  private DateReader() {}

  /** The plan's dates: its own first, then those of eligibility, the policy, and spans. */
  static Dates ofPlan(List<DateFact> dates) {
    return new Dates(
        day(dates, "346", "356", "539").or(spanFirst(dates, "291", "307")),
        open(day(dates, "347", "357", "540").or(spanLast(dates, "291", "307"))));
  }

  /** The benefits' dates. */
  static Dates ofBenefit(List<DateFact> dates) {
    return new Dates(
        day(dates, "348").or(spanFirst(dates, "292")),
        open(day(dates, "349").or(spanLast(dates, "292"))));
  }

  /** Those of a single row. */
  static Dates ofRow(List<DateFact> dates) {
    Dates plan = ofPlan(dates);
    Dates benefit = ofBenefit(dates);
    return new Dates(
        plan.first().or(benefit.first()).or(day(dates, "307", "291", "292", "290", "193")),
        plan.last().or(benefit.last()).or(open(day(dates, "194"))));
  }

  /** The first day that is named with one of the qualifiers, earlier qualifiers first. */
  static Stated<LocalDate> day(List<DateFact> dates, String... qualifiers) {
    for (String qualifier : qualifiers) {
      for (DateFact date : dates) {
        if (date.qualifier().equals(qualifier)) {
          return Stated.known(date.first());
        }
      }
    }
    return Stated.notStated();
  }

  /** The span that tells a row from its likes, if it names one. */
  static Dates span(List<DateFact> dates) {
    return dates.stream()
        .filter(DateFact::isSpan)
        .map(date -> new Dates(Stated.known(date.first()), open(Stated.of(date.last()))))
        .min(EARLIEST)
        .orElse(Dates.NOT_STATED);
  }

  private static Stated<LocalDate> spanFirst(List<DateFact> dates, String... qualifiers) {
    return day(dates.stream().filter(DateFact::isSpan).toList(), qualifiers);
  }

  private static Stated<LocalDate> spanLast(List<DateFact> dates, String... qualifiers) {
    return Stated.of(
        Arrays.stream(qualifiers)
            .flatMap(qualifier -> dates.stream().filter(date -> date.qualifier().equals(qualifier)))
            .filter(DateFact::isSpan)
            .flatMap(date -> date.last().stream())
            .findFirst());
  }

  private static Stated<LocalDate> open(Stated<LocalDate> end) {
    return Stated.of(end.toOptional().filter(date -> date.getYear() < OPEN_END));
  }
}
