package dev.voiceline.core.eligibility.telling;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is told of an answer, one sentence each, in the order of telling.
 *
 * @param brief at once: coverage, authorization, the cost of the service, the deductible, a caveat
 * @param rest on request
 */
public record Telling(List<String> brief, List<String> rest) {
  public Telling {
    brief = List.copyOf(brief);
    rest = List.copyOf(rest);
  }

  /** Everything. */
  public List<String> sentences() {
    return Stream.concat(brief.stream(), rest.stream()).toList();
  }
}
