package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.PersonStatement;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.Plan;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Standing.Status;
import dev.voiceline.core.eligibility.answer.Stated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The plan as a whole: its name from the row that states its status, its dates from nearest to it.
 */
final class PlanReader {
  private final LocalDate day;

  PlanReader(LocalDate day) {
    this.day = day;
  }

  Plan read(PersonStatement statement, List<Standing> standings) {
    List<Standing> best =
        standings.stream()
            .filter(each -> each.services().includesPlan() || each.status().isActive())
            .toList();
    Dates own = DateReader.ofPlan(statement.dates());
    Dates ofRow = ofRows(statement.rows());
    Dates benefit = DateReader.ofBenefit(statement.dates());
    Dates benefitOfRow =
        statement.rows().stream()
            .filter(row -> row.kind().status().filter(Status::isActive).isPresent())
            .map(row -> DateReader.ofBenefit(row.dates()))
            .min(DateReader.EARLIEST)
            .orElse(Dates.NOT_STATED);
    return new Plan(
        first(best, Standing::plan),
        first(best, Standing::insuranceType),
        merged(own, ofRow),
        merged(benefit, benefitOfRow),
        DateReader.day(statement.dates(), "343"));
  }

  /** Of the rows that decide on the plan's status; those that are not over come first. */
  private Dates ofRows(List<Row> rows) {
    List<Row> ofPlan =
        rows.stream()
            .filter(row -> row.kind().status().isPresent() && row.services().includesPlan())
            .toList();
    List<Row> active =
        ofPlan.stream()
            .filter(row -> row.kind().status().filter(Status::isActive).isPresent())
            .toList();
    return (active.isEmpty() ? ofPlan : active)
        .stream()
            .map(row -> DateReader.ofPlan(row.dates()))
            .filter(dates -> dates.first().isKnown() || dates.last().isKnown())
            .min(
                Comparator.<Dates, Boolean>comparing(dates -> dates.endBefore(day))
                    .thenComparing(DateReader.EARLIEST))
            .orElse(Dates.NOT_STATED);
  }

  private static Dates merged(Dates dates, Dates otherwise) {
    return new Dates(dates.first().or(otherwise.first()), dates.last().or(otherwise.last()));
  }

  /** The plan's own row before others, an active one before one that is not. */
  private int rank(Standing standing) {
    int ofPlan = standing.services().includesPlan() ? 0 : 2;
    return ofPlan + (standing.status().isActive() && !standing.dates().endBefore(day) ? 0 : 1);
  }

  /** Of the best row; of equals the first by the alphabet, since their order means nothing. */
  private Stated<String> first(List<Standing> standings, Function<Standing, Stated<String>> fact) {
    return Stated.of(
        standings.stream()
            .filter(each -> fact.apply(each).isKnown())
            .min(
                Comparator.comparingInt(this::rank)
                    .thenComparing(each -> fact.apply(each).toOptional().orElse("")))
            .flatMap(each -> fact.apply(each).toOptional()));
  }
}
