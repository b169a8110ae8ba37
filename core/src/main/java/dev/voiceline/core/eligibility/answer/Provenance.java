package dev.voiceline.core.eligibility.answer;

import java.time.LocalDate;
import java.util.List;

/**
 * Where an answer comes from.
 *
 * @param asOf the day that it is read for
 * @param trace the number of the question that the payer echoes
 * @param warnings what was odd about it, one sentence each, without identifiers
 */
public record Provenance(
    Source source, LocalDate asOf, Stated<String> trace, List<String> warnings) {
  public Provenance {
    warnings = List.copyOf(warnings);
  }

  /** Kinds of answers. */
  public enum Source {
    X12,
    FHIR,
    CLEARINGHOUSE
  }
}
