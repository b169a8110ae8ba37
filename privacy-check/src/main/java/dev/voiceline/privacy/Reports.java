package dev.voiceline.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reports of tests below a root folder: what they wrote to the console and to logs, their
 * names, and the messages and traces of their failures.
 */
public final class Reports {
  private static final String FOLDER = "surefire-reports";
  private static final int DEPTH = 6;

  private final Path root;

  /** The reports of all modules of a checkout. */
  public Reports(Path root) {
    this.root = root;
  }

  /** Their files, but for those of this very check. */
  public List<Path> files() {
    try (Stream<Path> all = Files.walk(root, DEPTH)) {
      return all.filter(Reports::isReport).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where one of the identifiers stands in clear. */
  public List<Leak> leaks(List<Identifier> identifiers) {
    return files().parallelStream()
        .flatMap(file -> leaks(file, identifiers).stream())
        .distinct()
        .toList();
  }

  private List<Leak> leaks(Path file, List<Identifier> all) {
    List<Line> lines = lines(text(file));
    String printed = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    List<Identifier> identifiers = all.stream().filter(one -> one.isIn(printed)).toList();
    return lines.stream()
        .flatMap(
            line ->
                identifiers.stream()
                    .filter(identifier -> identifier.isIn(line.text()))
                    .map(found -> new Leak(root.relativize(file), line.number(), found.kind())))
        .toList();
  }

  private record Line(int number, String text) {}

  /** All but the settings of the machine, which are long and the same everywhere. */
  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean setting = false;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      setting = setting ? !line.contains("</properties>") : line.contains("<properties>");
      if (!setting) {
        lines.add(new Line(number, line));
      }
    }
    return lines;
  }

  private static boolean isReport(Path file) {
    Path folder = file.getParent();
    return folder != null
        && folder.endsWith(FOLDER)
        && !file.toString().contains("dev.voiceline.privacy.");
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
