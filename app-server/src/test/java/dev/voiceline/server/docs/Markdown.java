package dev.voiceline.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation. */
record Markdown(Path path, List<String> lines) {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

  /** The directory of the checkout. */
  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("voiceline.yaml.example"))) {
      at = at.getParent();
    }
    return at;
  }

  static Markdown read(String relative) {
    return read(root().resolve(relative));
  }

  /** The pages that belong to the project as a whole. */
  static List<Markdown> pages() {
    Stream<Path> top =
        Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
            .map(root()::resolve);
    try (Stream<Path> docs = Files.walk(root().resolve("docs"))) {
      return Stream.concat(
              top, docs.filter(file -> file.toString().endsWith(".md")).toList().stream())
          .map(Markdown::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The READMEs of the modules. */
  static List<Markdown> moduleReadmes() {
    try (Stream<Path> modules = Files.list(root());
        Stream<Path> examples = Files.list(root().resolve("examples"))) {
      return Stream.concat(modules, examples)
          .map(module -> module.resolve("README.md"))
          .filter(Files::exists)
          .map(Markdown::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Markdown read(Path file) {
    try {
      return new Markdown(file, Files.readAllLines(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The part below a heading, up to the next one of its level or above; the heading left out. */
  Markdown section(String heading) {
    int from = lines.indexOf(heading) + 1;
    if (from == 0) {
      throw new AssertionError(path + " has no heading \"" + heading + "\"");
    }
    String level = heading.substring(0, heading.indexOf(' '));
    int to = from;
    while (to < lines.size() && !lines.get(to).matches("#{1," + level.length() + "} .*")) {
      to++;
    }
    return new Markdown(path, lines.subList(from, to));
  }

  /** What stands in fences of a language, fence by fence. */
  List<String> fences(String language) {
    List<String> fences = new ArrayList<>();
    StringBuilder inside = new StringBuilder();
    boolean open = false;
    boolean wanted = false;
    for (String line : lines) {
      if (!line.strip().startsWith("```")) {
        inside.append(line).append('\n');
      } else if (open) {
        if (wanted) {
          fences.add(inside.toString());
        }
        open = false;
      } else {
        open = true;
        wanted = line.strip().equals("```" + language);
        inside.setLength(0);
      }
    }
    return fences;
  }

  /** The lines outside of fences. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      if (line.strip().startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** The cells of all rows of tables, without headings. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    List<String> prose = prose();
    for (int i = 1; i < prose.size(); i++) {
      boolean row = prose.get(i).startsWith("|") && prose.get(i - 1).startsWith("|");
      if (row && !prose.get(i).startsWith("|---")) {
        String line = prose.get(i);
        rows.add(
            Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList());
      }
    }
    return rows;
  }

  /** Where links lead that stay in the checkout. */
  List<String> localLinks() {
    List<String> links = new ArrayList<>();
    for (String line : prose()) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        if (!link.group(1).contains("://")) {
          links.add(link.group(1));
        }
      }
    }
    return links;
  }

  /** The names by which links name headings. */
  List<String> anchors() {
    return prose().stream()
        .map(HEADING::matcher)
        .filter(Matcher::matches)
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }

  @Override
  public String toString() {
    return root().relativize(path).toString();
  }
}
