package dev.voiceline.core.hearing;

import dev.voiceline.core.hearing.BirthDateReading.Ask;
import dev.voiceline.core.hearing.BirthDateReading.Nothing;
import dev.voiceline.core.hearing.BirthDateReading.Understood;
import dev.voiceline.core.hearing.BirthDateReading.Why;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.BirthDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hears dates of birth as callers say them and recognizers write them: {@code the fifteenth of
 * March eighty-five}, {@code 3/15/85}, {@code quince de marzo del ochenta y cinco}. A year of two
 * digits above those of the present one is of the past century; any other is asked for, since it
 * may be a child's or that of somebody over ninety. Immutable, safe for use by any thread.
 */
public final class BirthDateReader {
  private static final int LONGEST_LIFE = 120;

  private final DatesSaid dates;
  private final LocalDate today;

  /** For callers who most likely speak that language, on that day. */
  public BirthDateReader(Language language, LocalDate today) {
    this.dates = new DatesSaid(language);
    this.today = today;
  }

  /** What is heard in the answer to a question for the date of birth. */
  public BirthDateReading read(String said) {
    return dates.find(said).map(this::judge).orElseGet(Nothing::new);
  }

  private BirthDateReading judge(GivenDate given) {
    if (given.year().isEmpty()) {
      // Of any leap year: only the year is missing.
      return given.in(2000).isPresent() ? ask(Why.NO_YEAR) : ask(Why.NO_SUCH_DAY);
    }
    int year = given.year().get().value();
    int century = today.getYear() / 100 * 100;
    if (given.year().get().complete()) {
      return whole(given, year);
    }
    return year > today.getYear() % 100
        ? whole(given, century - 100 + year)
        : either(given, century + year);
  }

  private BirthDateReading whole(GivenDate given, int year) {
    Optional<LocalDate> date = given.in(year);
    if (date.isEmpty()) {
      return ask(Why.NO_SUCH_DAY);
    }
    if (date.get().isAfter(today)) {
      return ask(Why.IN_FUTURE);
    }
    BirthDate born = BirthDate.of(date.get());
    return livesStill(date.get()) ? new Understood(born) : new Ask(Why.TOO_LONG_AGO, List.of(born));
  }

  private BirthDateReading either(GivenDate given, int year) {
    List<BirthDate> candidates =
        Stream.of(given.in(year), given.in(year - 100))
            .flatMap(Optional::stream)
            .filter(date -> !date.isAfter(today) && livesStill(date))
            .map(BirthDate::of)
            .toList();
    return candidates.isEmpty() ? ask(Why.NO_SUCH_DAY) : new Ask(Why.WHICH_CENTURY, candidates);
  }

  private boolean livesStill(LocalDate born) {
    return born.isAfter(today.minusYears(LONGEST_LIFE));
  }

  private static Ask ask(Why why) {
    return new Ask(why, List.of());
  }
}
