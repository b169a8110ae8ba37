package dev.voiceline.core.eligibility;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Plan;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Standing.Status;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A made-up plan, fact by fact. */
public final class SamplePlan {
  /** Whose number the answer states, as most answers do. */
  private static final Person HOLDER =
      new Person(
          Person.Role.SUBSCRIBER,
          Stated.of(MemberId.parse("MB123456")),
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated(),
          Stated.notStated());

  private final List<Accumulator> deductibles = new ArrayList<>();
  private final List<Copay> copays = new ArrayList<>();
  private final List<Authorization> authorizations = new ArrayList<>();
  private Person person = HOLDER;
  private Dates dates = Dates.NOT_STATED;

  /** That much of the deductible is left, in cents. */
  public SamplePlan left(long cents) {
    deductibles.add(
        new Accumulator(
            Stated.known(Level.INDIVIDUAL),
            Network.IN,
            Services.of(Services.PLAN),
            Stated.notStated(),
            Stated.known(Period.CALENDAR_YEAR),
            Dates.NOT_STATED,
            Stated.notStated(),
            Stated.notStated(),
            Stated.known(Figure.stated(money(cents))),
            false,
            List.of()));
    return this;
  }

  /** A service of that type costs so much, in cents. */
  public SamplePlan copay(String service, long cents) {
    copays.add(
        new Copay(
            Services.of(service),
            Network.IN,
            Stated.known(Level.INDIVIDUAL),
            money(cents),
            Stated.known(Period.VISIT),
            List.of()));
    return this;
  }

  /** Whether it must be approved. */
  public SamplePlan authorization(String service, Requirement requirement) {
    authorizations.add(new Authorization(Services.of(service), Network.IN, requirement, List.of()));
    return this;
  }

  /** Whose it is. */
  public SamplePlan of(Person whose) {
    person = whose;
    return this;
  }

  /** Its span. */
  public SamplePlan dates(Dates span) {
    dates = span;
    return this;
  }

  /** All of it. */
  public Coverage coverage(Status status) {
    Plan plan =
        new Plan(
            Stated.known("EXAMPLE PLAN"),
            Stated.notStated(),
            dates,
            Dates.NOT_STATED,
            Stated.notStated());
    Standing standing =
        new Standing(status, Services.NONE, plan.name(), Stated.notStated(), Dates.NOT_STATED);
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
    return new Coverage(
        person,
        plan,
        List.of(standing),
        benefits,
        Stated.notStated(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Measure.Money money(long cents) {
    return new Measure.Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("USD"));
  }
}
