package dev.voiceline.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever runs a contract kit shows in the README of its module what the kit found. That it is what
 * the kit found is checked by the kit itself.
 */
class ConformancePagesTest {
  private static final Pattern KIT =
      Pattern.compile("class \\w+\\s+extends \\w+(Contract|Rules)\\b");

  @Test
  void everyContractTestOfAnAdapterHasItsTableInTheReadme() {
    List<Path> tests = contractTests();
    assertThat(tests).hasSizeGreaterThan(15);
    assertThat(tests)
        .allSatisfy(
            test -> assertThat(read(readme(test))).contains(mark(test) + "\n\n| rule | what"));
  }

  private static String mark(Path test) {
    return "<!-- conformance: " + test.getFileName().toString().replace(".java", "") + " -->";
  }

  private static List<Path> contractTests() {
    try (Stream<Path> files = Files.walk(Markdown.root())) {
      return files
          .filter(
              file -> file.toString().matches(".*/(adapters-\\w+|examples/[\\w-]+)/src/test/.*"))
          .filter(file -> file.toString().endsWith("Test.java"))
          .filter(file -> KIT.matcher(read(file)).find())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path readme(Path test) {
    Path at = test;
    while (!Files.exists(at.resolve("pom.xml"))) {
      at = at.getParent();
    }
    return at.resolve("README.md");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
