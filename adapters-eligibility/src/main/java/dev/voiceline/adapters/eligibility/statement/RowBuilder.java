package dev.voiceline.adapters.eligibility.statement;

import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Stated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds a row, fact by fact. What is not set stays unstated. Not safe for several threads. */
public final class RowBuilder {
  /** Stands for a qualifier that nobody knows: its figure counts as nothing. */
  static final String UNKNOWN_QUALIFIER = "?";

  private final RowKind kind;
  private final String kindCode;
  private Optional<Level> level = Optional.empty();
  private Services services = Services.NONE;
  private Optional<String> insuranceType = Optional.empty();
  private Optional<String> plan = Optional.empty();
  private Optional<String> qualifier = Optional.empty();
  private Optional<Measure.Money> amount = Optional.empty();
  private Optional<BigDecimal> percent = Optional.empty();
  private Optional<Measure.Count> quantity = Optional.empty();
  private Optional<Requirement> authorization = Optional.empty();
  private Network network = Network.UNSPECIFIED;
  private Optional<String> procedure = Optional.empty();
  private final List<DateFact> dates = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Party> parties = new ArrayList<>();

  /** A row of that kind. */
  public RowBuilder(RowKind kind, String kindCode) {
    this.kind = kind;
    this.kindCode = kindCode;
  }

  /** For whom it counts. */
  public RowBuilder level(Optional<Level> value) {
    level = value;
    return this;
  }

  /** What it is about. */
  public RowBuilder services(Services value) {
    services = value;
    return this;
  }

  /** X12 EB04. */
  public RowBuilder insuranceType(Optional<String> value) {
    insuranceType = value;
    return this;
  }

  /** The plan's name or another text of the plan. */
  public RowBuilder plan(Optional<String> value) {
    plan = value;
    return this;
  }

  /** X12 EB06. */
  public RowBuilder qualifier(Optional<String> value) {
    qualifier = value;
    return this;
  }

  /** A qualifier that nobody knows. */
  public RowBuilder unknownQualifier() {
    return qualifier(Optional.of(UNKNOWN_QUALIFIER));
  }

  /** Money. */
  public RowBuilder amount(Optional<Measure.Money> value) {
    amount = value;
    return this;
  }

  /** A share, 0 to 100. */
  public RowBuilder percent(Optional<BigDecimal> value) {
    percent = value;
    return this;
  }

  /** A number of units. */
  public RowBuilder quantity(Optional<Measure.Count> value) {
    quantity = value;
    return this;
  }

  /** Whether a number of units or a sum of money is set. */
  public boolean hasMeasure() {
    return amount.isPresent() || quantity.isPresent();
  }

  /** What is said of approval in advance. */
  public RowBuilder authorization(Optional<Requirement> value) {
    authorization = value;
    return this;
  }

  /** Whose services it is for. */
  public RowBuilder network(Network value) {
    network = value;
    return this;
  }

  /** A single procedure, as code system and code. */
  public RowBuilder procedure(Optional<String> value) {
    procedure = value;
    return this;
  }

  /** A date with it. */
  public RowBuilder date(DateFact value) {
    dates.add(value);
    return this;
  }

  /** Free text with it. */
  public RowBuilder message(String value) {
    messages.add(value);
    return this;
  }

  /** A number with it. */
  public RowBuilder reference(Reference value) {
    references.add(value);
    return this;
  }

  /** A party with it. */
  public RowBuilder party(Party value) {
    parties.add(value);
    return this;
  }

  /** The row. */
  public Row build() {
    return new Row(
        kind,
        kindCode,
        level,
        new Services(services.codes(), Stated.of(procedure)),
        insuranceType,
        plan,
        qualifier,
        amount,
        percent,
        quantity,
        authorization,
        network,
        dates,
        messages,
        references,
        parties);
  }
}
