package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.statement.DateFact;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates of X12. Letters where digits belong mean that the file is a template, not an answer. */
final class X12Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]");

  private final Warnings warnings;
  private boolean template;

  X12Dates(Warnings warnings) {
    this.warnings = warnings;
  }

  /** Whether a date was but a placeholder. */
  boolean sawPlaceholder() {
    return template;
  }

  /** A DTP segment. */
  Optional<DateFact> fact(Segment dtp) {
    String value = dtp.text(3).orElse("").strip();
    String[] ends = value.split("-", 2);
    Optional<LocalDate> first = day(ends[0]);
    Optional<LocalDate> last = ends.length > 1 ? day(ends[1]) : Optional.empty();
    return dtp.code(1).isEmpty()
        ? Optional.empty()
        : first.map(begin -> new DateFact(dtp.codeOrBlank(1), begin, last));
  }

  /** {@code yyyyMMdd}; empty, with a warning, when it is no date. */
  Optional<LocalDate> day(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (LETTERS.matcher(text).find()) {
      template = true;
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip(), DAY));
    } catch (DateTimeParseException noDate) {
      warnings.add("a date is none");
      return Optional.empty();
    }
  }
}
