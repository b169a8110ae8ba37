package dev.voiceline.core.eligibility.service;

import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import dev.voiceline.core.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From what somebody says or types, in any language that has names for services, to service types:
 * a code, a procedure or a medication of the table, or what the catalog of common services knows
 * beyond it. Of several names that occur the longest counts; a general one, such as {@code
 * medication}, only where nothing more is said. Immutable, safe for any thread.
 */
public final class ServiceChoices {
  private static final String TABLE = "procedure-to-stc.csv";
  private static final List<String> PHARMACY = List.of("88", "89", "90", "91", "92");

  private final List<Row> rows;
  private final ServiceNames names;
  private final ServiceCatalog catalog;
  private final List<Entry> single;
  private final List<Entry> general;

  private ServiceChoices(List<Row> rows, ServiceNames names, ServiceCatalog catalog) {
    this.rows = List.copyOf(rows);
    this.names = names;
    this.catalog = catalog;
    this.single =
        longestFirst(
            Stream.concat(
                rows.stream().map(row -> new Entry(SpokenWords.of(row.name()), row.name())),
                names.names().stream().filter(this::inTable).map(ServiceChoices::entry)));
    this.general =
        longestFirst(
            names.names().stream().filter(name -> !inTable(name)).map(ServiceChoices::entry));
  }

  /** The procedures and medications that callers commonly ask about. */
  public static ServiceChoices common() {
    List<Row> rows =
        ServiceFiles.lines(TABLE).stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(line -> row(List.of(line.split(",", -1))))
            .toList();
    return new ServiceChoices(rows, ServiceNames.all(), ServiceCatalog.common());
  }

  /** The service types for it; empty when nobody knows it. */
  public Optional<ServiceSought> find(String said) {
    String code = said.strip().toUpperCase(Locale.ROOT);
    if (ServiceTypes.areKnown(code)) {
      return Optional.of(ServiceSought.ofCode(code));
    }
    SpokenWords words = SpokenWords.of(said);
    String asked = said.strip();
    return named(single, words)
        .flatMap(this::row)
        .map(row -> new ServiceSought(asked, row.kind(), row.types(), names.labels(row.name())))
        .or(() -> catalog.find(said).map(service -> ofCatalog(asked, service)))
        .or(
            () ->
                named(general, words)
                    .flatMap(catalog::find)
                    .map(service -> ofCatalog(asked, service)));
  }

  private boolean inTable(ServiceNames.Name name) {
    return row(name.row()).isPresent();
  }

  private Optional<Row> row(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  private static Optional<String> named(List<Entry> longestFirst, SpokenWords words) {
    return longestFirst.stream()
        .filter(entry -> words.mention(entry.words()))
        .map(Entry::row)
        .findFirst();
  }

  /** With the other types under which plans keep such a service. */
  private ServiceSought ofCatalog(String said, Service service) {
    ServiceLabels known = names.labels(service.spoken());
    ServiceLabels labels =
        known.in(Language.ENGLISH).isPresent() ? known : with(known, service.spoken());
    if (PHARMACY.contains(service.typeCode())) {
      List<String> types = Stream.of("88", service.typeCode()).distinct().toList();
      return new ServiceSought(said, Kind.MEDICATION, types, labels);
    }
    List<String> types =
        rows.stream()
            .map(Row::types)
            .filter(row -> row.get(0).equals(service.typeCode()))
            .findFirst()
            .orElse(List.of(service.typeCode()));
    return new ServiceSought(said, Kind.PROCEDURE, types, labels);
  }

  private static ServiceLabels with(ServiceLabels known, String english) {
    Map<Language, String> all = new HashMap<>(known.byLanguage());
    all.put(Language.ENGLISH, english);
    return new ServiceLabels(all);
  }

  private static Entry entry(ServiceNames.Name name) {
    return new Entry(name.words(), name.row());
  }

  private static List<Entry> longestFirst(Stream<Entry> entries) {
    return entries
        .sorted(Comparator.comparingInt((Entry entry) -> entry.words().length()).reversed())
        .toList();
  }

  /** {@code spoken,kind,primaryStc,fallbackStc,...}: the first four columns hold no commas. */
  private static Row row(List<String> columns) {
    List<String> types = new ArrayList<>();
    types.add(columns.get(2).strip());
    for (String type : columns.get(3).split(";", -1)) {
      if (!type.isBlank()) {
        types.add(type.strip());
      }
    }
    Kind kind = columns.get(1).strip().equals("medication") ? Kind.MEDICATION : Kind.PROCEDURE;
    return new Row(columns.get(0).strip(), kind, types);
  }

  private record Row(String name, Kind kind, List<String> types) {}

  /** Words, and the row that they stand for. */
  private record Entry(SpokenWords words, String row) {}
}
