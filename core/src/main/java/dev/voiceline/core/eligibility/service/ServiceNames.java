package dev.voiceline.core.eligibility.service;

import dev.voiceline.core.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What callers of every language call the services, and what recognizers make of it: the files
 * {@code services_<code>.txt}.
 */
final class ServiceNames {
  private static final int COLUMNS = 3;
  private static final String NONE = "-";

  private final Map<String, Map<Language, String>> labels = new HashMap<>();
  private final List<Name> names = new ArrayList<>();

  private ServiceNames() {}

  /**
   * A name.
   *
   * @param row the row of the table, or the service of the catalog, that it stands for
   */
  record Name(String row, SpokenWords words) {}

  static ServiceNames all() {
    ServiceNames all = new ServiceNames();
    ServiceFiles.linesByLanguage("services_", ".txt")
        .forEach((language, lines) -> lines.forEach(line -> all.add(language, line)));
    return all;
  }

  List<Name> names() {
    return List.copyOf(names);
  }

  ServiceLabels labels(String row) {
    return new ServiceLabels(labels.getOrDefault(row, Map.of()));
  }

  private void add(Language language, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] columns = line.split("\\|", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException("not three columns: " + line);
    }
    String row = columns[0].strip();
    labels.computeIfAbsent(row, any -> new HashMap<>()).put(language, columns[1].strip());
    for (String name : columns[2].split(",", -1)) {
      if (!name.strip().equals(NONE)) {
        names.add(new Name(row, SpokenWords.of(name)));
      }
    }
  }
}
