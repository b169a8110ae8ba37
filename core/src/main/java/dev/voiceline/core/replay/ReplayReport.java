package dev.voiceline.core.replay;

import java.util.List;

/**
 * What came of a replay. All sentences are for the operator and hold no health data.
 *
 * @param steps how many steps were taken again
 * @param differences decisions that are others now, in the order of the entries
 * @param notes what could not be compared, and why
 */
public record ReplayReport(int steps, List<Difference> differences, List<String> notes) {
  public ReplayReport {
    differences = List.copyOf(differences);
    notes = List.copyOf(notes);
  }

  /**
   * A decision that is another now.
   *
   * @param entry the number of the entry that holds the old one
   * @param machine whose it is
   * @param sentence what is different
   */
  public record Difference(long entry, String machine, String sentence) {
    @Override
    public String toString() {
      return "Entry " + entry + ", " + machine + ": " + sentence;
    }
  }

  /** Whether every step was taken again with the same outcome. */
  public boolean same() {
    return differences.isEmpty();
  }
}
