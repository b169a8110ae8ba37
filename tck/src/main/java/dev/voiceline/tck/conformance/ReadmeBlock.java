package dev.voiceline.tck.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a README between the marks of one test class.
 *
 * <pre>{@code
 * <!-- conformance: MyAdapterContractTest -->
 * <!-- end of conformance -->
 * }</pre>
 */
record ReadmeBlock(List<String> readme, int from, int to) {
  private static final String END = "<!-- end of conformance -->";

  /** Where the marks of a class are; empty when the README has none. */
  static Optional<ReadmeBlock> find(List<String> readme, String testClass) {
    int from = readme.indexOf("<!-- conformance: " + testClass + " -->") + 1;
    if (from == 0) {
      return Optional.empty();
    }
    int length = readme.subList(from, readme.size()).indexOf(END);
    if (length < 0) {
      throw new AssertionError("README.md: the marks of " + testClass + " have no end: " + END);
    }
    return Optional.of(new ReadmeBlock(readme, from, from + length));
  }

  /** Whether these lines stand there. */
  boolean shows(List<String> lines) {
    return readme.subList(from, to).equals(framed(lines));
  }

  /** The README with these lines there. */
  List<String> showing(List<String> lines) {
    List<String> changed = new ArrayList<>(readme.subList(0, from));
    changed.addAll(framed(lines));
    changed.addAll(readme.subList(to, readme.size()));
    return changed;
  }

  /** Markdown wants blank lines around a table. */
  private static List<String> framed(List<String> lines) {
    List<String> framed = new ArrayList<>();
    framed.add("");
    framed.addAll(lines);
    framed.add("");
    return framed;
  }
}
