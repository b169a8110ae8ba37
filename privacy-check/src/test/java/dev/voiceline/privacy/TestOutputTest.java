package dev.voiceline.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that the tests of any module printed holds an identifier that they used. */
class TestOutputTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void holdsNoIdentifierInClear() throws IOException {
    List<Identifier> identifiers = identifiers();
    assertThat(identifiers)
        .extracting(Identifier::kind)
        .as("tests use identifiers of every kind")
        .contains(Identifier.Kind.values());
    Reports reports = new Reports(ROOT);
    assumeFalse(reports.files().isEmpty(), "no other module was tested");
    assertThat(reports.files())
        .as("every module that has tests was tested")
        .extracting(file -> ROOT.relativize(file.toAbsolutePath().normalize()).toString())
        .satisfies(
            paths ->
                assertThat(modulesWithTests())
                    .allSatisfy(
                        module -> assertThat(paths).anyMatch(path -> path.startsWith(module))));

    assertThat(reports.leaks(identifiers))
        .as("print the masked form, or nothing; then run that module's tests again")
        .isEmpty();
  }

  private static List<String> modulesWithTests() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT, 4)) {
      return all.filter(path -> path.endsWith("src/test/java"))
          .map(path -> ROOT.relativize(path.getParent().getParent().getParent()).toString())
          .filter(module -> !module.equals("privacy-check"))
          .toList();
    }
  }

  /** Those in the sources and data of all tests, and of the demo. */
  private static List<Identifier> identifiers() throws IOException {
    Collector collector = new Collector();
    try (Stream<Path> all = Files.walk(ROOT)) {
      for (Path file : all.filter(TestOutputTest::mayHoldSome).sorted().toList()) {
        collector.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return collector.identifiers();
  }

  private static boolean mayHoldSome(Path file) {
    String path = ROOT.relativize(file).toString().replace('\\', '/');
    return (path.contains("/src/test/")
            || path.startsWith("simulator/src/")
            || path.startsWith("tck/src/")
            || path.startsWith("adapters-eligibility/src/main/"))
        && !path.startsWith("privacy-check/")
        && !path.contains("/target/")
        && Files.isRegularFile(file);
  }
}
