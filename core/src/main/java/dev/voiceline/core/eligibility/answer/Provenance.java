package dev.voiceline.core.eligibility.answer;

import java.time.LocalDate;
import java.util.List;

/**
 * Where an answer comes from.
 *
 * @param asOf the day that it is read for
 * @param trace the number of the question that the payer echoes; of an answer that no payer gave,
 *     the number that was sent
 * @param warnings what was odd in it, one sentence each, without identifiers
 * @param form what is unusual about how it was written, which changes nothing in what it says
 */
public record Provenance(
    Source source, LocalDate asOf, Stated<String> trace, List<String> warnings, List<String> form) {
  public Provenance {
    warnings = List.copyOf(warnings);
    form = List.copyOf(form);
  }

  /** One of something that was written as usual. */
  public Provenance(Source source, LocalDate asOf, Stated<String> trace, List<String> warnings) {
    this(source, asOf, trace, warnings, List.of());
  }

  /** Kinds of answers. */
  public enum Source {
    X12,
    FHIR,
    CLEARINGHOUSE
  }
}
