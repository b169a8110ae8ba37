package dev.voiceline.core.eligibility.answer;

import java.util.List;

/**
 * A sum that fills up: a deductible, an out-of-pocket maximum, a limit of money or visits. One per
 * level, network, services and period that the payer keeps apart.
 *
 * @param dates the span that the payer named for it, beyond the period
 * @param insuranceType X12 EB04, such as {@code MA} for Medicare part A
 * @param tier the plan's text by which the payer keeps several apart, such as a tier; often empty
 * @param unlimited whether the payer says that there is no limit
 */
public record Accumulator(
    Stated<Level> level,
    Network network,
    Services services,
    Stated<String> insuranceType,
    Stated<Period> period,
    Dates dates,
    Stated<Figure> total,
    Stated<Figure> used,
    Stated<Figure> remaining,
    boolean unlimited,
    List<String> tier) {
  public Accumulator {
    tier = List.copyOf(tier);
  }

  /** With a remainder that follows from the total and what is used, when only those are stated. */
  public Accumulator completed() {
    if (remaining.isKnown() || !total.isKnown() || !used.isKnown()) {
      return this;
    }
    Measure all = total.toOptional().orElseThrow().measure();
    Measure spent = used.toOptional().orElseThrow().measure();
    if (!all.sameKind(spent)) {
      return this;
    }
    return new Accumulator(
        level,
        network,
        services,
        insuranceType,
        period,
        dates,
        total,
        used,
        Stated.known(Figure.derived(all.minus(spent))),
        unlimited,
        tier);
  }
}
