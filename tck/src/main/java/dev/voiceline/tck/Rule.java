package dev.voiceline.tck;

import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInfo;

/**
 * The rule that a test belongs to. Every test of a kit is named by its rule: {@code MEDIA-03 clear
 * drops what was not played}.
 *
 * @param id such as {@code MEDIA-03}
 * @param sentence the whole name
 */
public record Rule(String id, String sentence) {
  /** The rule of the running test. */
  public static Rule of(TestInfo test) {
    String name = test.getDisplayName();
    return new Rule(name.substring(0, name.indexOf(' ')), name);
  }

  /**
   * Skips the test visibly when the bench says that it cannot be shown there.
   *
   * @param untestable rule ids, or the first words of test names
   */
  public void assumeTestable(Set<String> untestable) {
    Assumptions.assumeTrue(
        untestable.stream().noneMatch(sentence::startsWith),
        () -> "the bench cannot show it: " + sentence);
  }
}
