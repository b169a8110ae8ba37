package dev.voiceline.adapters.eligibility.demo;

import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import java.time.LocalDate;

/** A made-up patient. */
record Patient(MemberId member, BirthDate born, Coverage coverage) {
  /** A patient from what a table can hold. */
  static Patient of(String member, String born, Coverage coverage) {
    return new Patient(
        MemberId.parse(member).orElseThrow(), BirthDate.parse(born).orElseThrow(), coverage);
  }

  /** Whether there is any. */
  sealed interface Coverage {
    /** There is. */
    record Active(Plan plan) implements Coverage {}

    /**
     * There was.
     *
     * @param lastDay of coverage
     */
    record Terminated(LocalDate lastDay) implements Coverage {}
  }
}
