package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.clearinghouse.FieldNames;
import dev.voiceline.adapters.eligibility.payer.Access;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.adapters.eligibility.payer.Way.Clearinghouse.Shape;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Interchange;
import dev.voiceline.adapters.eligibility.payer.Way.X12.Wrapping;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which form and where a payer is asked. */
final class WayReader {
  private final Branch branch;
  private final AccessReader accesses;

  WayReader(Fields fields, Branch branch) {
    this.branch = branch;
    accesses = new AccessReader(fields, branch);
  }

  private enum Kind {
    X12,
    FHIR,
    CLEARINGHOUSE
  }

  /** Empty when something is wrong with it; that is told. */
  Optional<Way> read() {
    Optional<Kind> kind =
        branch
            .required("way", "x12")
            .flatMap(given -> Words.read(given, Kind.class, branch.problems()));
    Optional<URI> url = PayerUrl.read(branch, "url");
    List<Access> access = accesses.read();
    boolean test = branch.flag("test", false);
    if (kind.isEmpty()) {
      // Of another kind they might be wrong.
      List.of("wrapping", "interchange", "shape", "fields").forEach(branch::has);
      return Optional.empty();
    }
    return switch (kind.get()) {
      case X12 -> x12(url, access, test);
      case FHIR -> one(access).flatMap(each -> url.map(at -> new Way.Fhir(at, each)));
      case CLEARINGHOUSE -> clearinghouse(url, access);
    };
  }

  private Optional<Way> x12(Optional<URI> url, List<Access> access, boolean test) {
    Optional<Wrapping> wrapping =
        branch
            .required("wrapping", "soap")
            .flatMap(given -> Words.read(given, Wrapping.class, branch.problems()));
    Optional<Interchange> interchange = InterchangeReader.read(branch, test);
    return url.isPresent() && wrapping.isPresent() && interchange.isPresent()
        ? Optional.of(new Way.X12(url.get(), wrapping.get(), interchange.get(), access))
        : Optional.empty();
  }

  private Optional<Way> clearinghouse(Optional<URI> url, List<Access> access) {
    Optional<Shape> shape =
        branch
            .required("shape", "legacy")
            .flatMap(given -> Words.read(given, Shape.class, branch.problems()));
    branch.has("fields");
    Optional<Map<String, String>> names = shape.flatMap(this::names);
    Optional<Access> only = one(access);
    return url.isPresent() && shape.isPresent() && only.isPresent() && names.isPresent()
        ? Optional.of(new Way.Clearinghouse(url.get(), shape.get(), only.get(), names.get()))
        : Optional.empty();
  }

  /** The vendor's own names of fields; empty, and told, when one is none. */
  private Optional<Map<String, String>> names(Shape shape) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Branch group : branch.group("fields").stream().toList()) {
      group.keys().forEach(key -> group.value(key).ifPresent(to -> names.put(key, to.text())));
    }
    try {
      FieldNames.of(shape, names);
      return Optional.of(names);
    } catch (IllegalArgumentException refused) {
      branch.problem("fields", "cannot be used: " + refused.getMessage() + ".");
      return Optional.empty();
    }
  }

  /** Empty, and told, when there are several. */
  private Optional<Access> one(List<Access> access) {
    if (access.size() > 1) {
      branch.problem("access", "must be one for this way: keep one of them.");
      return Optional.empty();
    }
    return Optional.of(access.isEmpty() ? new Access.None() : access.get(0));
  }
}
