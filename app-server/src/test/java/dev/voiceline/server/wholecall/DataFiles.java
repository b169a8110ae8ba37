package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Searches all that a server has written for what nobody may find there. */
final class DataFiles {
  /** Of the patients whom these tests call about, and of their callers. */
  static final List<String> IDENTIFIERS =
      List.of(
          "MB123456",
          "MB789012",
          "1985-03-15",
          "19850315",
          "March 15",
          "March fifteenth",
          "1990-07-22",
          "July 22",
          "TESTER",
          "Tester",
          "JORDAN",
          "Jordan",
          "thousand fifty",
          "fifty dollars",
          "12065550101");

  private DataFiles() {}

  static void assertNothingIn(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        byte[] bytes = Files.readAllBytes(file);
        String narrow = new String(bytes, StandardCharsets.ISO_8859_1);
        String wide = new String(bytes, StandardCharsets.UTF_16LE);
        assertThat(IDENTIFIERS)
            .as("identifiers in " + directory.relativize(file))
            .noneMatch(narrow::contains)
            .noneMatch(wide::contains);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
