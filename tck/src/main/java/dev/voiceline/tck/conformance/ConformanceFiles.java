package dev.voiceline.tck.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The report of each test class in {@code target/conformance}, and the README of the module. A file
 * for each class, so that test processes side by side do not disturb one another.
 *
 * @param module its directory
 * @param writes whether a README that shows something else is rewritten; otherwise it is an error
 */
record ConformanceFiles(Path module, boolean writes) {
  /** The system property that lets READMEs be rewritten, with the value {@code write}. */
  static final String PROPERTY = "voiceline.conformance";

  /** Those of the module whose tests run. */
  static ConformanceFiles ofRunningTests() {
    return new ConformanceFiles(
        Path.of("").toAbsolutePath(), "write".equals(System.getProperty(PROPERTY)));
  }

  /** Keeps the report of a class, and compares the README with it. */
  void report(String testClass, List<String> lines) {
    try {
      Path reports = Files.createDirectories(module.resolve("target/conformance"));
      Files.write(reports.resolve(testClass + ".md"), lines);
      try (FileChannel turn =
          FileChannel.open(
              reports.resolve("README.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        turn.lock();
        compare(testClass, lines);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void compare(String testClass, List<String> lines) throws IOException {
    Path readme = module.resolve("README.md");
    if (!Files.exists(readme)) {
      return;
    }
    Optional<ReadmeBlock> block = ReadmeBlock.find(Files.readAllLines(readme), testClass);
    if (block.isEmpty() || block.get().shows(lines)) {
      return;
    }
    if (!writes) {
      throw new AssertionError(
          "README.md does not show what "
              + testClass
              + " found. Rewrite it, in the root directory, with: mvn "
              + selection()
              + "test -Dtest="
              + testClass
              + " -D"
              + PROPERTY
              + "=write");
    }
    Files.write(readme, block.get().showing(lines));
  }

  /** The module as Maven is told it. */
  private String selection() {
    Path root = module;
    for (Path at = module; at != null; at = at.getParent()) {
      root = Files.exists(at.resolve("pom.xml")) ? at : root;
    }
    return root.equals(module) ? "" : "-pl " + root.relativize(module) + " -am ";
  }
}
