package dev.voiceline.adapters.eligibility.fhir;

import dev.voiceline.adapters.eligibility.json.Node;
import dev.voiceline.adapters.eligibility.statement.Codes;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowBuilder;
import dev.voiceline.adapters.eligibility.statement.RowKind;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Services;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of an insurance as rows: allowed and used become a total and what is used of it, since
 * FHIR has no remainder. The benefit type {@code benefit} is a ceiling, not a deductible.
 */
final class ItemRows {
  private static final Currency UNSTATED = Currency.getInstance("XXX");
  private static final Map<String, String> TERMS =
      Map.of("annual", "23", "day", "7", "lifetime", "32");
  private static final Map<String, RowKind> TYPES =
      Map.ofEntries(
          Map.entry("deductible", RowKind.DEDUCTIBLE),
          Map.entry("copay", RowKind.COPAY),
          Map.entry("copay-maximum", RowKind.COPAY_MAXIMUM),
          Map.entry("copay-percent", RowKind.COINSURANCE),
          Map.entry("coinsurance", RowKind.COINSURANCE),
          Map.entry("out-of-pocket", RowKind.OUT_OF_POCKET),
          Map.entry("max-out-of-pocket", RowKind.OUT_OF_POCKET),
          Map.entry("benefit", RowKind.LIMITATION),
          Map.entry("visit", RowKind.LIMITATION));
  private static final Map<RowKind, String> CODES =
      Map.of(
          RowKind.DEDUCTIBLE, "C",
          RowKind.COPAY, "B",
          RowKind.COPAY_MAXIMUM, "B",
          RowKind.COINSURANCE, "A",
          RowKind.OUT_OF_POCKET, "G",
          RowKind.LIMITATION, "F");

  private final Warnings warnings;
  private final Codes codes;

  ItemRows(Warnings warnings) {
    this.warnings = warnings;
    codes = new Codes(warnings);
  }

  List<Row> of(Node item) {
    List<Row> rows = new ArrayList<>();
    if (item.truth("excluded").equals(Optional.of(true))) {
      rows.add(row(item, RowKind.NOT_COVERED, "I").build());
    }
    item.truth("authorizationRequired")
        .ifPresent(
            required ->
                rows.add(
                    row(item, RowKind.COVERAGE_BASIS, "CB")
                        .authorization(
                            Optional.of(required ? Requirement.REQUIRED : Requirement.NOT_REQUIRED))
                        .build()));
    item.all("benefit").forEach(benefit -> rows.addAll(benefit(item, benefit)));
    return rows;
  }

  private List<Row> benefit(Node item, Node benefit) {
    String type = code(benefit.at("type")).orElse("");
    RowKind kind = TYPES.getOrDefault(type, RowKind.LIMITATION);
    List<Row> rows = new ArrayList<>();
    if (kind == RowKind.COINSURANCE) {
      Optional<BigDecimal> percent =
          codes
              .number(benefit.text("allowedUnsignedInt"), "a percentage")
              .filter(number -> number.compareTo(BigDecimal.valueOf(100)) <= 0);
      rows.add(row(item, kind, "A").percent(percent).build());
      return rows;
    }
    RowBuilder allowed = figure(item, benefit, kind, type, "allowed");
    allowed.qualifier(code(item.at("term")).map(TERMS::get));
    benefit.text("allowedString").ifPresent(text -> allowed.message(type + ": " + text));
    if (allowed.hasMeasure() || benefit.has("allowedString")) {
      rows.add(allowed.build());
    }
    RowBuilder used = figure(item, benefit, kind, type, "used");
    if (used.hasMeasure()) {
      rows.add(used.qualifier(Optional.of("24")).build());
    }
    return rows;
  }

  private RowBuilder figure(Node item, Node benefit, RowKind kind, String type, String which) {
    RowBuilder row = row(item, kind, CODES.getOrDefault(kind, "F"));
    if (!TYPES.containsKey(type) && !benefit.has(which + "String")) {
      row.message(type.isEmpty() ? "benefit of an unstated type" : type);
    }
    benefit
        .at(which + "Money")
        .flatMap(this::money)
        .ifPresent(each -> row.amount(Optional.of(each)));
    codes
        .number(benefit.text(which + "UnsignedInt"), "a number")
        .ifPresent(
            number ->
                row.quantity(
                    Optional.of(
                        new Measure.Count(number, type.equals("visit") ? "visits" : "units"))));
    return row;
  }

  private Optional<Measure.Money> money(Node money) {
    return codes
        .number(money.text("value"), "an amount")
        .map(value -> new Measure.Money(value, currency(money.text("currency"))));
  }

  private Currency currency(Optional<String> code) {
    try {
      return code.map(Currency::getInstance).orElse(UNSTATED);
    } catch (IllegalArgumentException unknown) {
      warnings.add("a currency is none");
      return UNSTATED;
    }
  }

  private RowBuilder row(Node item, RowKind kind, String code) {
    Optional<String> network = code(item.at("network"));
    Optional<String> unit = code(item.at("unit"));
    return new RowBuilder(kind, code)
        .services(new Services(codes(item.at("category"))))
        .network(
            network.equals(Optional.of("in"))
                ? Network.IN
                : network.equals(Optional.of("out")) ? Network.OUT : Network.UNSPECIFIED)
        .level(
            unit.flatMap(
                each ->
                    switch (each) {
                      case "individual" -> Optional.of(Level.INDIVIDUAL);
                      case "family" -> Optional.of(Level.FAMILY);
                      default -> Optional.empty();
                    }))
        .procedure(item.at("productOrService").flatMap(each -> code(Optional.of(each))));
  }

  private static List<String> codes(Optional<Node> concept) {
    return code(concept).map(List::of).orElse(List.of());
  }

  /** The first code of a concept, or its text. */
  static Optional<String> code(Optional<Node> concept) {
    return concept.flatMap(
        each ->
            each.all("coding").stream()
                .flatMap(coding -> coding.text("code").stream())
                .findFirst()
                .or(() -> each.text("text")));
  }
}
