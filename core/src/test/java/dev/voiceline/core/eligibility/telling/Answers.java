package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coinsurance;
import dev.voiceline.core.eligibility.answer.Contact;
import dev.voiceline.core.eligibility.answer.Contradiction;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Exclusion;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.FollowUp;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.OtherPayer;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Plan;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.SpendDown;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Answers of payers for tests, put together fact by fact. */
final class Answers {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final Provenance FROM =
      new Provenance(
          Provenance.Source.X12, DAY, Stated.notStated(), List.of("unknown code ZZ in EB01"));
  static final Person JORDAN =
      new Person(
          Person.Role.SUBSCRIBER,
          Stated.known(MemberId.parse("MB123456").orElseThrow()),
          Stated.known(BirthDate.of(LocalDate.of(1985, 3, 15))),
          Stated.known(PersonName.of("JORDAN")),
          Stated.known(PersonName.of("TESTER")),
          Stated.notStated(),
          Stated.notStated());

  final List<Accumulator> deductibles = new ArrayList<>();
  final List<Accumulator> outOfPocket = new ArrayList<>();
  final List<Accumulator> limits = new ArrayList<>();
  final List<Copay> copays = new ArrayList<>();
  final List<Coinsurance> coinsurance = new ArrayList<>();
  final List<Exclusion> exclusions = new ArrayList<>();
  final List<Authorization> authorizations = new ArrayList<>();
  final List<SpendDown> spendDowns = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<Standing> standings = new ArrayList<>();
  final List<Rejection> rejections = new ArrayList<>();

  Answers() {
    standings.add(standing(Standing.Status.ACTIVE, "30", Dates.NOT_STATED));
  }

  /** One of every kind of fact. */
  static Answers full() {
    Answers all = new Answers();
    all.deductibles.add(sum(Level.INDIVIDUAL, Network.IN, "1500", "1050"));
    all.deductibles.add(sum(Level.FAMILY, Network.IN, "3000", "0"));
    all.deductibles.add(sum(Level.INDIVIDUAL, Network.OUT, "3000", "2800.50"));
    all.outOfPocket.add(sum(Level.INDIVIDUAL, Network.IN, "5000", "4150"));
    all.limits.add(limit("62", "20", "12"));
    all.copay("62", Network.IN, "50", "OUTPATIENT");
    all.copay("62", Network.OUT, "90");
    all.coinsurance.add(share("62", Network.IN, "12.5"));
    all.exclusions.add(new Exclusion(Services.of("64"), Network.IN, List.of()));
    all.authorize("62", Network.IN, Requirement.REQUIRED);
    all.authorize("62", Network.OUT, Requirement.NOT_REQUIRED);
    all.notes.add("CALL FIRST; THEN {WAIT}");
    all.notes.add("CARD OF JORDAN MB123456");
    return all;
  }

  Coverage coverage() {
    return new Coverage(
        JORDAN,
        new Plan(
            Stated.known("EXAMPLE PPO"),
            Stated.notStated(),
            new Dates(Stated.known(LocalDate.of(2026, 1, 1)), Stated.notStated()),
            Dates.NOT_STATED,
            Stated.notStated()),
        standings,
        new Benefits(
            deductibles,
            outOfPocket,
            limits,
            copays,
            List.of(),
            coinsurance,
            List.of(),
            exclusions,
            authorizations,
            List.of(),
            spendDowns),
        Stated.known("DR. ROE"),
        List.of(
            new Contact(
                Services.of("MH"), Stated.known("EXAMPLE LLC"), Stated.known("8005550142"))),
        List.of(
            new OtherPayer(
                Stated.known("SECOND PLAN"),
                Stated.notStated(),
                Stated.known("POLICY9"),
                Services.NONE,
                Dates.NOT_STATED,
                Stated.notStated())),
        notes,
        rejections,
        List.of("1"));
  }

  EligibilityAnswer covered() {
    return new EligibilityAnswer.Covered(FROM, coverage());
  }

  void copay(String service, Network network, String amount, String... label) {
    copays.add(
        new Copay(
            Services.of(service),
            network,
            Stated.known(Level.INDIVIDUAL),
            dollars(amount),
            Stated.known(Period.VISIT),
            List.of(label)));
  }

  void authorize(String service, Network network, Requirement requirement) {
    authorizations.add(new Authorization(Services.of(service), network, requirement, List.of()));
  }

  static Coinsurance share(String service, Network network, String percent) {
    return new Coinsurance(
        Services.of(service), network, Stated.notStated(), new BigDecimal(percent), List.of());
  }

  static Standing standing(Standing.Status status, String service, Dates dates) {
    return new Standing(
        status, Services.of(service), Stated.notStated(), Stated.notStated(), dates);
  }

  static Accumulator sum(Level level, Network network, String total, String left) {
    return accumulator(
        Stated.known(level), network, Services.of("30"), dollars(total), dollars(left));
  }

  static Accumulator limit(String service, String total, String left) {
    return accumulator(
        Stated.notStated(),
        Network.IN,
        Services.of(service),
        new Measure.Count(new BigDecimal(total), "visits"),
        new Measure.Count(new BigDecimal(left), "visits"));
  }

  static Accumulator accumulator(
      Stated<Level> level, Network network, Services services, Measure total, Measure left) {
    return new Accumulator(
        level,
        network,
        services,
        Stated.notStated(),
        Stated.known(Period.CALENDAR_YEAR),
        Dates.NOT_STATED,
        Stated.known(Figure.stated(total)),
        Stated.notStated(),
        Stated.known(Figure.stated(left)),
        false,
        List.of());
  }

  static Measure.Money dollars(String number) {
    return new Measure.Money(new BigDecimal(number), Currency.getInstance("USD"));
  }

  static Rejection rejection(String code) {
    return new Rejection(
        Stated.known("2100C"), Stated.known(false), code, Stated.known(FollowUp.CORRECT));
  }

  static EligibilityAnswer notMatched(String code) {
    return new EligibilityAnswer.MemberNotMatched(FROM, List.of(rejection(code)));
  }

  /** At least one of every case, and of every kind within it. */
  static List<EligibilityAnswer> ofEveryCase() {
    Coverage full = full().coverage();
    List<EligibilityAnswer> all = new ArrayList<>();
    all.add(new EligibilityAnswer.Covered(FROM, full));
    all.add(new Answers().covered());
    all.add(new EligibilityAnswer.NotCovered(FROM, full));
    all.add(new EligibilityAnswer.PendingStatus(FROM, full, true));
    all.add(new EligibilityAnswer.PendingStatus(FROM, full, false));
    Stream.of(Contradiction.values())
        .map(each -> new EligibilityAnswer.Conflict(FROM, full, each))
        .forEach(all::add);
    all.add(new EligibilityAnswer.StatusNotStated(FROM, full, false));
    all.add(new EligibilityAnswer.MemberNotMatched(FROM, List.of()));
    all.add(new EligibilityAnswer.ProviderProblem(FROM, List.of()));
    Stream.of(EligibilityAnswer.RequestProblem.Kind.values())
        .map(kind -> new EligibilityAnswer.RequestProblem(FROM, kind, List.of()))
        .forEach(all::add);
    all.add(
        new EligibilityAnswer.RequestProblem(
            FROM, EligibilityAnswer.RequestProblem.Kind.CONTENT, List.of(rejection("our own"))));
    for (boolean yes : new boolean[] {true, false}) {
      all.add(new EligibilityAnswer.PayerUnavailable(FROM, yes, Stated.notStated(), List.of()));
      all.add(new EligibilityAnswer.StillToCome(FROM, yes));
      all.add(new EligibilityAnswer.NotOurs(FROM, yes));
      all.add(new EligibilityAnswer.Several(FROM, yes, List.of()));
    }
    Stream.of(EligibilityAnswer.NotUnderstood.Kind.values())
        .map(kind -> new EligibilityAnswer.NotUnderstood(FROM, kind, "it cannot"))
        .forEach(all::add);
    return all;
  }
}
