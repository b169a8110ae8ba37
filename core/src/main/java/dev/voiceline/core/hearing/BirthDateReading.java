package dev.voiceline.core.hearing;

import dev.voiceline.core.privacy.BirthDate;
import java.util.List;
import java.util.Optional;

/** What was heard as a date of birth. Prints no date. */
public sealed interface BirthDateReading {
  /** The date, when nothing has to be asked. */
  default Optional<BirthDate> born() {
    return Optional.empty();
  }

  /** One date, and it can be one of birth. */
  record Understood(BirthDate date) implements BirthDateReading {
    @Override
    public Optional<BirthDate> born() {
      return Optional.of(date);
    }
  }

  /**
   * Something has to be asked.
   *
   * @param candidates that may be meant, the likeliest first
   */
  record Ask(Why why, List<BirthDate> candidates) implements BirthDateReading {
    public Ask {
      candidates = List.copyOf(candidates);
    }
  }

  /** No date was heard. */
  record Nothing() implements BirthDateReading {}

  /** Why something has to be asked. */
  enum Why {
    /** A day without a year. */
    NO_YEAR,
    /** Two digits of a year, which fit a child as well as somebody very old. */
    WHICH_CENTURY,
    /** February 30. */
    NO_SUCH_DAY,
    /** It is after today. */
    IN_FUTURE,
    /** It is more than 120 years ago. */
    TOO_LONG_AGO
  }
}
