package dev.voiceline.core.eligibility.service;

import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From what somebody says or types to service types: a code, a procedure or a medication of the
 * table, or what the catalog of common services knows beyond it. Immutable, safe for any thread.
 */
public final class ServiceChoices {
  private static final String TABLE = "procedure-to-stc.csv";
  private static final List<String> PHARMACY = List.of("88", "90", "91", "92");

  private final List<Entry> inOrder;
  private final List<Entry> longestFirst;
  private final ServiceCatalog catalog;

  private ServiceChoices(List<Entry> entries, ServiceCatalog catalog) {
    inOrder = List.copyOf(entries);
    longestFirst =
        entries.stream()
            .sorted(Comparator.comparingInt((Entry entry) -> entry.name().length()).reversed())
            .toList();
    this.catalog = catalog;
  }

  /** The procedures and medications that callers commonly ask about. */
  public static ServiceChoices common() {
    try (InputStream file = ServiceChoices.class.getResourceAsStream(TABLE)) {
      if (file == null) {
        throw new IllegalStateException("the jar is incomplete, it lacks " + TABLE);
      }
      List<Entry> entries =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
              .lines()
              .skip(1)
              .filter(line -> !line.isBlank())
              .map(ServiceChoices::entry)
              .toList();
      return new ServiceChoices(entries, ServiceCatalog.common());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The service types for it; empty when nobody knows it. */
  public Optional<ServiceSought> find(String said) {
    String code = said.strip().toUpperCase(Locale.ROOT);
    if (ServiceTypes.areKnown(code)) {
      return Optional.of(ServiceSought.ofCode(code));
    }
    SpokenWords words = SpokenWords.of(said);
    return longestFirst.stream()
        .filter(entry -> words.mention(entry.name()))
        .findFirst()
        .map(entry -> new ServiceSought(said.strip(), entry.kind(), entry.serviceTypes()))
        .or(() -> catalog.find(said).map(service -> ofCatalog(said.strip(), service)));
  }

  /** With the other types under which plans keep such a service. */
  private ServiceSought ofCatalog(String said, Service service) {
    boolean medication = PHARMACY.contains(service.typeCode());
    if (medication) {
      List<String> types = new ArrayList<>(List.of("88"));
      types.add(service.typeCode());
      return new ServiceSought(said, Kind.MEDICATION, types.stream().distinct().toList());
    }
    return new ServiceSought(
        said,
        Kind.PROCEDURE,
        inOrder.stream()
            .filter(entry -> entry.serviceTypes().get(0).equals(service.typeCode()))
            .findFirst()
            .map(Entry::serviceTypes)
            .orElse(List.of(service.typeCode())));
  }

  /** {@code spoken,kind,primaryStc,fallbackStc,...}: the first four columns hold no commas. */
  private static Entry entry(String line) {
    String[] columns = line.split(",", -1);
    List<String> types = new ArrayList<>();
    types.add(columns[2].strip());
    for (String type : columns[3].split(";", -1)) {
      if (!type.isBlank()) {
        types.add(type.strip());
      }
    }
    Kind kind = columns[1].strip().equals("medication") ? Kind.MEDICATION : Kind.PROCEDURE;
    return new Entry(SpokenWords.of(columns[0]), kind, types);
  }

  private record Entry(SpokenWords name, Kind kind, List<String> serviceTypes) {}
}
