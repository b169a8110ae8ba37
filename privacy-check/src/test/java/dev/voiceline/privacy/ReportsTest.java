package dev.voiceline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check finds what it is there to find, and tells where it is but not what it is. */
class ReportsTest {
  private static final String SOURCES =
      """
      NM1*IL*1*MUSTER*ERIKA****MI*QX4711007~ DMG*D8*19640203~
      caller("+12125550147");
      """;

  @TempDir private Path root;
  private List<Identifier> identifiers = List.of();

  @BeforeEach
  void collect() {
    Collector collector = new Collector();
    collector.read(SOURCES);
    identifiers = collector.identifiers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QX4711007",
        "member qx4711007.",
        "QX 4711 007",
        "Q, X, 4, 7, 1, 1, 0, 0, 7",
        "Q X four seven one one zero zero seven",
        "1964-02-03",
        "19640203",
        "born 02/03/1964",
        "2/3/1964",
        "February 3, 1964",
        "3 Feb 1964",
        "February third, nineteen sixty-four",
        "the third of february 1964",
        "3 de febrero de 1964",
        "Erika Muster",
        "MUSTER*ERIKA",
        "Muster, Erika",
        "+12125550147",
        "(212) 555-0147",
        "212-555-0147"
      })
  void everyFormIsFound(String form) throws Exception {
    Path report = report("line one\n<![CDATA[ " + form + " ]]>\n");

    List<Leak> leaks = new Reports(root).leaks(identifiers);

    assertThat(leaks).singleElement().matches(leak -> leak.line() == 2);
    assertThat(leaks.get(0).toString())
        .startsWith(root.relativize(report) + ":2 holds ")
        .doesNotContainIgnoringCase(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QX*****07",
        "QX47110071",
        "1964-02-04",
        "x19640203001",
        "Erika",
        "muster",
        "+1*******47",
        "12125550147000"
      })
  void whatIsMaskedOrSomethingElseIsNot(String form) throws Exception {
    report("\n" + form + "\n");

    assertThat(new Reports(root).leaks(identifiers)).isEmpty();
  }

  @Test
  void settingsOfTheMachineAreNoOutput() throws Exception {
    report("<properties>\n<property value=\"19640203\"/>\n</properties>\n");

    assertThat(new Reports(root).leaks(identifiers)).isEmpty();
  }

  @Test
  void identifiersDoNotPrintThemselves() {
    assertThat(identifiers).hasSize(4);
    assertThat(identifiers.toString())
        .isEqualTo("[a member ID, a person's name, a phone number, a birth date]");
  }

  private Path report(String text) throws Exception {
    Path folder = Files.createDirectories(root.resolve("module/target/surefire-reports"));
    return Files.writeString(folder.resolve("TEST-some.Test.xml"), text);
  }
}
