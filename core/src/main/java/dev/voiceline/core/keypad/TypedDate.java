package dev.voiceline.core.keypad;

import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.privacy.BirthDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of birth typed as MMDDYYYY, or as MMDDYY with the latest such year that is not after
 * today.
 */
public sealed interface TypedDate {
  /** The date. */
  record Born(BirthDate date) implements TypedDate {}

  /** No date of birth, or not surely one. */
  record Unclear(Problem problem) implements TypedDate {}

  /** Why digits are no date of birth. */
  enum Problem {
    LENGTH(Phrase.KEYPAD_DATE_LENGTH),
    /** Month and day have changed places, or so it seems; it is not guessed. */
    DAY_FIRST(Phrase.KEYPAD_DAY_FIRST),
    NO_SUCH_DAY(Phrase.KEYPAD_NO_SUCH_DAY),
    IN_FUTURE(Phrase.KEYPAD_IN_FUTURE),
    TOO_LONG_AGO(Phrase.KEYPAD_TOO_LONG_AGO);

    private final Phrase phrase;

    Problem(Phrase phrase) {
      this.phrase = phrase;
    }

    /** For the caller's ear. */
    public Phrase phrase() {
      return phrase;
    }
  }

  /** Nobody has lived longer. */
  int LONGEST_LIFE = 120;

  /** Reads digits; anything else is of the wrong length. */
  static TypedDate read(String digits, LocalDate today) {
    if (!digits.matches("[0-9]{6}([0-9]{2})?")) {
      return new Unclear(Problem.LENGTH);
    }
    int first = Integer.parseInt(digits.substring(0, 2));
    int second = Integer.parseInt(digits.substring(2, 4));
    int year = Integer.parseInt(digits.substring(4));
    return digits.length() == 8
        ? of(year, first, second, today)
        : shortYear(year, first, second, today);
  }

  private static TypedDate shortYear(int year, int first, int second, LocalDate today) {
    int century = today.getYear() / 100 * 100;
    TypedDate latest = of(century + year, first, second, today);
    return latest instanceof Born ? latest : of(century + year - 100, first, second, today);
  }

  private static TypedDate of(int year, int month, int day, LocalDate today) {
    Optional<LocalDate> date = date(year, month, day);
    if (date.isEmpty()) {
      boolean swapped = date(year, day, month).filter(any -> month > 12).isPresent();
      return new Unclear(swapped ? Problem.DAY_FIRST : Problem.NO_SUCH_DAY);
    }
    if (date.get().isAfter(today)) {
      return new Unclear(Problem.IN_FUTURE);
    }
    return date.get().isAfter(today.minusYears(LONGEST_LIFE))
        ? new Born(BirthDate.of(date.get()))
        : new Unclear(Problem.TOO_LONG_AGO);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }
}
