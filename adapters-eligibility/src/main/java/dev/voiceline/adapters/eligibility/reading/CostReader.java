package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowKind;
import dev.voiceline.core.eligibility.answer.Coinsurance;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Exclusion;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.SpendDown;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Costs that stand in one row each. Rows that are the same word for word count once. */
final class CostReader {
  List<Copay> copays(List<Row> rows, RowKind kind) {
    return rows.stream()
        .filter(row -> row.kind() == kind)
        .flatMap(row -> copay(row).stream())
        .distinct()
        .toList();
  }

  /** What the patient pays. */
  List<Coinsurance> coinsurance(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.kind() == RowKind.COINSURANCE)
        .flatMap(row -> share(row, row.services(), label(row)).stream())
        .distinct()
        .toList();
  }

  /** What the plan pays: plans list it service by service, so those that agree are one. */
  List<Coinsurance> planPays(List<Row> rows) {
    Map<Coinsurance, List<Row>> alike = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.kind() == RowKind.DESCRIPTION)
        .forEach(
            row ->
                share(row, row.services().withoutCodes(), List.of())
                    .ifPresent(
                        share -> alike.computeIfAbsent(share, key -> new ArrayList<>()).add(row)));
    return alike.values().stream().flatMap(same -> together(same).stream()).toList();
  }

  private static Optional<Coinsurance> together(List<Row> rows) {
    Services services =
        rows.stream().map(Row::services).reduce(rows.get(0).services(), Services::and);
    List<String> labels = rows.stream().flatMap(row -> label(row).stream()).distinct().toList();
    return share(rows.get(0), services, labels);
  }

  List<Exclusion> exclusions(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.kind() == RowKind.NOT_COVERED)
        .map(row -> new Exclusion(row.services(), row.network(), row.messages()))
        .distinct()
        .toList();
  }

  List<SpendDown> spendDowns(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.kind() == RowKind.SPEND_DOWN)
        .flatMap(
            row ->
                row.amount().stream().map(amount -> new SpendDown(amount, Stated.of(row.period()))))
        .distinct()
        .toList();
  }

  private static Optional<Copay> copay(Row row) {
    return row.amount()
        .map(
            amount ->
                new Copay(
                    row.services(),
                    row.network(),
                    Stated.of(row.level()),
                    amount,
                    Stated.of(row.period().filter(Period::isOccasion)),
                    label(row)));
  }

  private static Optional<Coinsurance> share(Row row, Services services, List<String> label) {
    return row.percent()
        .map(
            percent ->
                new Coinsurance(services, row.network(), Stated.of(row.level()), percent, label));
  }

  /** The payer's words, but for those that are about something else. */
  private static List<String> label(Row row) {
    return row.messages().stream().filter(text -> !AuthorizationReader.isAbout(text)).toList();
  }
}
