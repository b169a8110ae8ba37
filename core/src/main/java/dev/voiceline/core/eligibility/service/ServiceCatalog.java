package dev.voiceline.core.eligibility.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes procedures and medications in the words of callers: {@code M R I of the knee}, {@code
 * my blood pressure medication}. Of several names that occur the longest counts. Immutable, safe
 * for use by any thread.
 */
public final class ServiceCatalog {
  private static final String COMMON = "common-services.txt";
  private static final int COLUMNS = 3;

  private final List<Entry> longestFirst;

  private ServiceCatalog(List<Entry> entries) {
    longestFirst =
        entries.stream()
            .sorted(Comparator.comparingInt((Entry entry) -> entry.name().length()).reversed())
            .toList();
  }

  /** The services that callers commonly ask about. */
  public static ServiceCatalog common() {
    try (InputStream file = ServiceCatalog.class.getResourceAsStream(COMMON)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + COMMON);
      }
      InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8);
      return read(new BufferedReader(text).lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads a table: {@code type code | as a caller would call it | names, separated by commas}.
   * Blank lines and lines that begin with {@code #} are passed over.
   */
  public static ServiceCatalog read(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        readLine(line, entries);
      }
    }
    return new ServiceCatalog(entries);
  }

  /** The service that is meant, when the words name one. */
  public Optional<Service> find(String said) {
    SpokenWords words = SpokenWords.of(said);
    return longestFirst.stream()
        .filter(entry -> words.mention(entry.name()))
        .map(Entry::service)
        .findFirst();
  }

  private static void readLine(String line, List<Entry> entries) {
    String[] columns = line.split("\\|", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException("not three columns: " + line);
    }
    Service service = new Service(columns[0].strip(), columns[1].strip());
    for (String name : columns[2].split(",", -1)) {
      SpokenWords words = SpokenWords.of(name);
      if (words.length() == 0) {
        throw new IllegalArgumentException("an empty name, which everything would match: " + line);
      }
      entries.add(new Entry(words, service));
    }
  }

  private record Entry(SpokenWords name, Service service) {}
}
