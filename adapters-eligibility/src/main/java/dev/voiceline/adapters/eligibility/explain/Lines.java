package dev.voiceline.adapters.eligibility.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of two columns: what it is about, and what is said of it. Not safe for several threads. */
final class Lines {
  private static final String COLUMNS = "%-16s%s";

  private final List<String> lines = new ArrayList<>();

  /** A line across both columns. */
  Lines whole(String line) {
    lines.add(line);
    return this;
  }

  /** Facts on one subject, a line each; the subject stands before the first. */
  Lines about(String subject, List<String> facts) {
    for (int i = 0; i < facts.size(); i++) {
      lines.add(COLUMNS.formatted(i == 0 ? subject : "", facts.get(i)));
    }
    return this;
  }

  /** One fact, if there is one. */
  Lines about(String subject, Optional<String> fact) {
    return about(subject, fact.stream().toList());
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
