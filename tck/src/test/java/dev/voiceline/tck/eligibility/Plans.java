package dev.voiceline.tck.eligibility;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Plan;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Stated;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** Answers of made-up plans. */
final class Plans {
  static final Provenance PROVENANCE =
      new Provenance(Provenance.Source.X12, InMemoryDirectory.TODAY, Stated.notStated(), List.of());
  private static final Plan PLAN =
      new Plan(
          Stated.known("EXAMPLE PLAN"),
          Stated.notStated(),
          Dates.NOT_STATED,
          Dates.NOT_STATED,
          Stated.notStated());

  private Plans() {}

  static EligibilityAnswer covered(
      List<Accumulator> deductibles, List<Copay> copays, List<Authorization> authorizations) {
    Standing active =
        new Standing(
            Standing.Status.ACTIVE,
            Services.NONE,
            PLAN.name(),
            Stated.notStated(),
            Dates.NOT_STATED);
    Benefits benefits =
        new Benefits(
            deductibles,
            List.of(),
            List.of(),
            copays,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            authorizations,
            List.of(),
            List.of());
    Coverage coverage =
        new Coverage(
            Person.UNNAMED,
            PLAN,
            List.of(active),
            benefits,
            Stated.notStated(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("1"));
    return new EligibilityAnswer.Covered(PROVENANCE, coverage);
  }

  static Copay copay(String service, long dollars) {
    return new Copay(
        Services.of(service),
        Network.IN,
        Stated.known(Level.INDIVIDUAL),
        dollars(dollars),
        Stated.known(Period.VISIT),
        List.of());
  }

  static Authorization authorization(String service) {
    return new Authorization(Services.of(service), Network.IN, Requirement.REQUIRED, List.of());
  }

  static Accumulator deductibleLeft(long dollars) {
    return new Accumulator(
        Stated.known(Level.INDIVIDUAL),
        Network.IN,
        Services.of(Services.PLAN),
        Stated.notStated(),
        Stated.known(Period.CALENDAR_YEAR),
        Dates.NOT_STATED,
        Stated.notStated(),
        Stated.notStated(),
        Stated.known(Figure.stated(dollars(dollars))),
        false,
        List.of());
  }

  private static Measure.Money dollars(long dollars) {
    return new Measure.Money(BigDecimal.valueOf(dollars), Currency.getInstance("USD"));
  }
}
