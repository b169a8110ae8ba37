package dev.voiceline.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceFilesTest {
  private static final List<String> TABLE = List.of("| a table |");

  @TempDir Path root;

  @Test
  void theReportIsKept() throws IOException {
    files(false).report("MyTest", TABLE);
    assertThat(root.resolve("my/target/conformance/MyTest.md")).hasContent("| a table |");
  }

  @Test
  void aReadmeThatShowsTheTableIsLeftAlone() throws IOException {
    readme("# My", "<!-- conformance: MyTest -->", "", "| a table |", "", end(), "more");
    assertThatCode(() -> files(false).report("MyTest", TABLE)).doesNotThrowAnyException();
  }

  @Test
  void aReadmeThatShowsSomethingElseIsAnErrorWithItsMend() throws IOException {
    readme("<!-- conformance: MyTest -->", "", "| of yesterday |", "", end());
    assertThatThrownBy(() -> files(false).report("MyTest", TABLE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("mvn -pl my -am test -Dtest=MyTest -Dvoiceline.conformance=write");
  }

  @Test
  void whoAsksForItGetsTheReadmeRewrittenBetweenTheMarks() throws IOException {
    readme("# My", "<!-- conformance: MyTest -->", end(), "more");
    files(true).report("MyTest", TABLE);
    assertThat(Files.readAllLines(root.resolve("my/README.md")))
        .containsExactly(
            "# My", "<!-- conformance: MyTest -->", "", "| a table |", "", end(), "more");
  }

  @Test
  void aReadmeWithoutMarksOfTheClassIsNotCompared() throws IOException {
    readme("<!-- conformance: AnotherTest -->", end());
    assertThatCode(() -> files(false).report("MyTest", TABLE)).doesNotThrowAnyException();
  }

  @Test
  void marksWithoutAnEndAreAnError() throws IOException {
    readme("<!-- conformance: MyTest -->", "| of yesterday |");
    assertThatThrownBy(() -> files(true).report("MyTest", TABLE)).hasMessageContaining(end());
  }

  private static String end() {
    return "<!-- end of conformance -->";
  }

  private ConformanceFiles files(boolean writes) throws IOException {
    Files.writeString(root.resolve("pom.xml"), "");
    return new ConformanceFiles(Files.createDirectories(root.resolve("my")), writes);
  }

  private void readme(String... lines) throws IOException {
    Files.write(Files.createDirectories(root.resolve("my")).resolve("README.md"), List.of(lines));
  }
}
