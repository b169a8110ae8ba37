package dev.voiceline.server.setup;

import dev.voiceline.server.setup.Finding.Grade;
import java.util.List;
import java.util.stream.Stream;

/** Looks at everything, one thing after the other. */
public final class Doctor {
  private final List<Check> checks;

  /** Will look at these things in this order. */
  public Doctor(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Everything that was found; each is there as soon as it is known. Blocks. */
  public Stream<Finding> findings() {
    return checks.stream().flatMap(check -> check.findings().stream());
  }

  /** Whether nothing stands in the way of a call. */
  public static boolean healthy(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.grade() == Grade.PROBLEM);
  }
}
