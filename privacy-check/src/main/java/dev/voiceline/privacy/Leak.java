package dev.voiceline.privacy;

import java.nio.file.Path;

/**
 * A place where an identifier was printed.
 *
 * @param report the report of a test class
 * @param line counted from 1
 */
public record Leak(Path report, int line, Identifier.Kind kind) {
  /** {@code core/target/surefire-reports/TEST-X.xml:12 holds a member ID}. */
  @Override
  public String toString() {
    return report + ":" + line + " holds " + kind.words();
  }
}
