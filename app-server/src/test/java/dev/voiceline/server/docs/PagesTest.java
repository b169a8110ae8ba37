package dev.voiceline.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.cli.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What holds on every page. */
class PagesTest {
  private static final int WIDEST = 120;
  private static final Pattern COMMAND_IN_TEXT = Pattern.compile("`\\./voiceline([^`]*)`");

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Markdown page : allPages()) {
      for (String link : page.localLinks()) {
        fault(page, link).ifPresent(broken::add);
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPageUnderDocsIsLinkedFromAnother() {
    List<Path> linked =
        allPages().stream()
            .flatMap(page -> page.localLinks().stream().map(link -> target(page, link)))
            .toList();
    assertThat(Markdown.pages().stream().map(Markdown::path))
        .filteredOn(path -> path.startsWith(Markdown.root().resolve("docs")))
        .isNotEmpty()
        .allMatch(linked::contains);
  }

  @Test
  void linesOfTextAreNoWiderThanAScreen() {
    for (Markdown page : Markdown.pages()) {
      assertThat(page.prose())
          .as("%s", page)
          .filteredOn(line -> !line.startsWith("|") && !line.contains("]("))
          .allMatch(line -> line.length() <= WIDEST);
    }
  }

  @Test
  void everyCommandThatIsShownExists() {
    List<String> shown =
        allPages().stream().flatMap(PagesTest::commands).map(String::strip).toList();
    assertThat(shown).contains("serve", "demo");
    assertThat(shown.stream().flatMap(command -> unknown(command).stream())).isEmpty();
  }

  private static List<Markdown> allPages() {
    return Stream.concat(Markdown.pages().stream(), Markdown.moduleReadmes().stream()).toList();
  }

  private static Optional<String> fault(Markdown page, String link) {
    Path target = target(page, link);
    if (!Files.exists(target)) {
      return Optional.of(page + " links to " + link + ", which does not exist");
    }
    String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
    boolean known =
        anchor.isEmpty()
            || Markdown.read(Markdown.root().relativize(target).toString())
                .anchors()
                .contains(anchor);
    return known ? Optional.empty() : Optional.of(page + " links to " + link + ": no such heading");
  }

  private static Path target(Markdown page, String link) {
    String file = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
    return file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
  }

  /** What follows {@code ./voiceline}, in fences and in running text. */
  private static Stream<String> commands(Markdown page) {
    Stream<String> fenced =
        page.fences("sh").stream()
            .flatMap(String::lines)
            .map(line -> line.replaceFirst("\\s#.*", "").strip())
            .filter(line -> line.startsWith("./voiceline"))
            .map(line -> line.substring("./voiceline".length()));
    Stream<String> inText =
        COMMAND_IN_TEXT
            .matcher(String.join("\n", page.prose()))
            .results()
            .map(PagesTest::arguments);
    return Stream.concat(fenced, inText);
  }

  private static String arguments(MatchResult command) {
    return command.group(1);
  }

  private static List<String> unknown(String command) {
    CommandLine root = Commands.line();
    List<String> words = Arrays.stream(command.split("\\s+")).filter(w -> !w.isEmpty()).toList();
    List<String> unknown = new ArrayList<>();
    CommandLine at = root;
    for (String word : words) {
      if (word.startsWith("-")) {
        if (at.getCommandSpec().findOption(word) == null) {
          unknown.add(command + ": " + word);
        }
      } else if (!at.getSubcommands().isEmpty()) {
        CommandLine sub = at.getSubcommands().get(word);
        if (sub == null) {
          unknown.add(command + ": " + word);
        } else {
          at = sub;
        }
      }
    }
    return unknown;
  }
}
