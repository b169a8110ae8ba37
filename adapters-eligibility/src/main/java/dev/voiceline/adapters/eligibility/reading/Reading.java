package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a statement is to be read.
 *
 * @param asOf the day to read it for; without one, the day of the statement
 * @param today what to read it for when the statement has no day either
 */
public record Reading(Optional<LocalDate> asOf, Asked asked, LocalDate today) {
  /** The day that counts for a statement of that day. */
  public LocalDate day(Optional<LocalDate> issued) {
    return asOf.or(() -> issued).orElse(today);
  }

  /** Of something that could not be read as a statement. */
  public Provenance provenance(Source source, List<String> warnings) {
    return new Provenance(source, day(Optional.empty()), Stated.notStated(), warnings);
  }

  /** It cannot be read. */
  public EligibilityAnswer notUnderstood(Source source, NotUnderstood.Kind kind, String why) {
    return new NotUnderstood(provenance(source, List.of()), kind, why);
  }
}
