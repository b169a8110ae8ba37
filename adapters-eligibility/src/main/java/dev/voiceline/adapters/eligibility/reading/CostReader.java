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

  /** Shares; those that differ in nothing but the services are one. */
  List<Coinsurance> shares(List<Row> rows, RowKind kind) {
    Map<Coinsurance, Services> shares = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.kind() == kind)
        .forEach(
            row ->
                share(row)
                    .ifPresent(share -> shares.merge(share, row.services(), Services::and)));
    return shares.entrySet().stream().map(CostReader::withServices).toList();
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
                row.amount().stream()
                    .map(amount -> new SpendDown(amount, Stated.of(row.period()))))
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

  private static Optional<Coinsurance> share(Row row) {
    return row.percent()
        .map(
            percent ->
                new Coinsurance(
                    Services.NONE,
                    row.network(),
                    Stated.of(row.level()),
                    percent,
                    Stated.of(row.procedure()),
                    label(row)));
  }

  private static Coinsurance withServices(Map.Entry<Coinsurance, Services> share) {
    Coinsurance key = share.getKey();
    return new Coinsurance(
        share.getValue(),
        key.network(),
        key.level(),
        key.percent(),
        key.procedure(),
        key.label());
  }

  /** The payer's words, but for those that are about something else. */
  private static List<String> label(Row row) {
    return row.messages().stream().filter(text -> !AuthorizationReader.isAbout(text)).toList();
  }
}
