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
 * @param warnings what was odd in it
 * @param form what is unusual about how it was written
 */
public record PayerStatement(
    Source source,
    Optional<LocalDate> issued,
    Optional<String> reference,
    List<Rejection> rejections,
    List<PersonStatement> persons,
    List<String> warnings,
    List<String> form) {
  public PayerStatement {
    rejections = List.copyOf(rejections);
    persons = List.copyOf(persons);
    warnings = List.copyOf(warnings);
    form = List.copyOf(form);
  }

  /** One that was written as usual. */
  public PayerStatement(
      Source source,
      Optional<LocalDate> issued,
      Optional<String> reference,
      List<Rejection> rejections,
      List<PersonStatement> persons,
      List<String> warnings) {
    this(source, issued, reference, rejections, persons, warnings, List.of());
  }

  /** The same, written in that unusual way. */
  public PayerStatement writtenIn(List<String> unusualForm) {
    return new PayerStatement(
        source, issued, reference, rejections, persons, warnings, unusualForm);
  }
}
