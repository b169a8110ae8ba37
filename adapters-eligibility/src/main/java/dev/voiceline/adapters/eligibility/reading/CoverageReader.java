package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.PersonStatement;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.RowKind;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a payer states of one person: the rows sorted into facts. */
final class CoverageReader {
  private final LocalDate day;
  private final Warnings warnings;

  CoverageReader(LocalDate day, Warnings warnings) {
    this.day = day;
    this.warnings = warnings;
  }

  Coverage read(PersonStatement statement, List<Rejection> rejections) {
    List<Row> rows = statement.rows();
    if (rows.stream().distinct().count() < rows.size()) {
      warnings.add("identical rows collapse");
    }
    List<Standing> standings = rows.stream().flatMap(row -> standing(row).stream()).toList();
    return new Coverage(
        statement.person(),
        new PlanReader(day).read(statement, standings),
        standings,
        benefits(rows),
        PartyReader.primaryCare(rows),
        PartyReader.contacts(rows),
        PartyReader.otherPayers(rows),
        rows.stream().flatMap(row -> row.messages().stream()).distinct().toList(),
        rejections,
        rows.stream().map(Row::kindCode).distinct().toList());
  }

  private static Optional<Standing> standing(Row row) {
    return row.kind()
        .status()
        .map(
            status ->
                new Standing(
                    status,
                    row.services(),
                    Stated.of(row.plan()),
                    Stated.of(row.insuranceType()),
                    DateReader.ofRow(row.dates())));
  }

  private Benefits benefits(List<Row> rows) {
    SumReader sums = new SumReader(warnings);
    CostReader costs = new CostReader();
    List<Accumulator> limits = new ArrayList<>(sums.read(rows, RowKind.LIMITATION, false));
    limits.addAll(SumReader.unlimited(rows));
    return new Benefits(
        sums.read(rows, RowKind.DEDUCTIBLE, true),
        sums.read(rows, RowKind.OUT_OF_POCKET, true),
        limits,
        costs.copays(rows, RowKind.COPAY),
        costs.copays(rows, RowKind.COPAY_MAXIMUM),
        costs.coinsurance(rows),
        costs.planPays(rows),
        costs.exclusions(rows),
        AuthorizationReader.authorizations(rows),
        AuthorizationReader.referrals(rows),
        costs.spendDowns(rows));
  }
}
