package dev.voiceline.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every piece of code on the page is a piece of the file that is linked before it. */
class WritingAnAdapterTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+\\.(?:java|xml))\\)");
  private static final Pattern LEFT_OUT = Pattern.compile("// \\.\\.\\.|<!-- \\.\\.\\. -->");

  private final Markdown page = Markdown.read("docs/writing-an-adapter.md");

  private record Piece(Path source, String code) {}

  @Test
  void theCodeIsTheOneThatTheBuildCompiles() throws IOException {
    List<Piece> pieces = pieces();
    assertThat(pieces).hasSizeGreaterThan(20);
    for (Piece piece : pieces) {
      String source = normalized(Files.readString(piece.source()));
      for (String part : LEFT_OUT.split(piece.code(), -1)) {
        assertThat(source).as("%s", piece.source()).contains(normalized(part));
      }
    }
  }

  @Test
  void everyKindOfFileOfTheSampleIsOnIt() {
    assertThat(pieces())
        .extracting(piece -> piece.source().getFileName().toString())
        .contains("pom.xml", "package-info.java", "Inkwell.java", "InkwellContractTest.java");
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder code = new StringBuilder();
    String link = "";
    String fence = "";
    for (String line : page.lines()) {
      if (line.startsWith("```")) {
        if (fence.equals("```java") || fence.equals("```xml")) {
          pieces.add(new Piece(page.path().resolveSibling(link).normalize(), code.toString()));
        }
        fence = fence.isEmpty() ? line : "";
        code.setLength(0);
      } else if (fence.isEmpty()) {
        link = lastLink(line, link);
      } else {
        code.append(line).append('\n');
      }
    }
    return pieces;
  }

  private static String lastLink(String line, String before) {
    String last = before;
    Matcher link = LINK.matcher(line);
    while (link.find()) {
      last = link.group(1);
    }
    return last;
  }

  private static String normalized(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
