package dev.voiceline.adapters.eligibility.statement;

import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a payer.
 *
 * @param issued the day it was made
 * @param reference the sender's number of the question, which counts where no trace is echoed
 * @param rejections of the payer and the provider
 * @param warnings what was odd on the way here
 */
public record PayerStatement(
    Source source,
    Optional<LocalDate> issued,
    Optional<String> reference,
    List<Rejection> rejections,
    List<PersonStatement> persons,
    List<String> warnings) {
  public PayerStatement {
    rejections = List.copyOf(rejections);
    persons = List.copyOf(persons);
    warnings = List.copyOf(warnings);
  }
}
