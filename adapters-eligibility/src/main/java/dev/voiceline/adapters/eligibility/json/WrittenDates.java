package dev.voiceline.adapters.eligibility.json;

import dev.voiceline.adapters.eligibility.statement.DateFact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as JSON has them: {@code 20260131}, {@code 2026-01-31}, and spans of the first kind. */
public final class WrittenDates {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(T.*)?");
  private static final Pattern SPAN = Pattern.compile("(\\d{8})\\s*-\\s*(\\d{8})");

  private WrittenDates() {}

  /** A day. */
  public static Optional<LocalDate> day(String text) {
    Matcher matcher = DAY.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** A day or a span, of that qualifier of X12. */
  public static Optional<DateFact> fact(String qualifier, String text) {
    Matcher span = SPAN.matcher(text.strip());
    if (span.matches()) {
      Optional<LocalDate> last = day(span.group(2));
      return day(span.group(1)).map(first -> new DateFact(qualifier, first, last));
    }
    return day(text).map(first -> new DateFact(qualifier, first, Optional.empty()));
  }
}
