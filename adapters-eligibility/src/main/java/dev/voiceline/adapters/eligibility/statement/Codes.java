package dev.voiceline.adapters.eligibility.statement;

import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Period;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The codes that X12 answers and their JSON renderings share. A code that is not in the tables is a
 * warning, and states nothing.
 */
public final class Codes {
  private static final Set<String> QUALIFIERS_WITHOUT_PERIOD = Set.of("24", "29", "30", "31", "33");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Currency DOLLARS = Currency.getInstance("USD");
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("VS", "visits"),
          Map.entry("P6", "sessions"),
          Map.entry("DY", "days"),
          Map.entry("D3", "coinsurance days"),
          Map.entry("LA", "lifetime reserve days"),
          Map.entry("DB", "pints of blood"),
          Map.entry("D8", "pints of blood"),
          Map.entry("FL", "units"),
          Map.entry("HS", "hours"),
          Map.entry("MN", "months"),
          Map.entry("YY", "years"),
          Map.entry("S7", "years of age at most"),
          Map.entry("S8", "years of age at least"),
          Map.entry("CA", "covered, actual"),
          Map.entry("CE", "covered, estimated"),
          Map.entry("QA", "approved"),
          Map.entry("M2", "at most"),
          Map.entry("8H", "at least"),
          Map.entry("99", "used"));

  private final Warnings warnings;

  /** Codes whose unknown ones go to those warnings. */
  public Codes(Warnings warnings) {
    this.warnings = warnings;
  }

  /** Begins a row; of an unknown kind only texts and parties count. */
  public RowBuilder row(String code) {
    Optional<RowKind> kind = RowKind.ofCode(code);
    if (kind.isEmpty()) {
      warnings.unknownCode("EB01", code);
    }
    return new RowBuilder(kind.orElse(RowKind.REMARK), code);
  }

  /** EB02. */
  public Optional<Level> level(Optional<String> code) {
    Optional<Level> level = code.flatMap(Level::ofCode);
    warnIfLost("EB02", code, level);
    return level;
  }

  /** EB06, set on the row. */
  public void qualifier(RowBuilder row, Optional<String> code) {
    boolean known =
        code.filter(QUALIFIERS_WITHOUT_PERIOD::contains).isPresent()
            || code.flatMap(Period::ofCode).isPresent();
    if (code.isEmpty() || known) {
      row.qualifier(code);
    } else {
      warnings.unknownCode("EB06", code.get());
      row.unknownQualifier();
    }
  }

  /** EB07, in US dollars. */
  public Optional<Measure.Money> dollars(Optional<String> text) {
    return number(text, "an amount").map(number -> new Measure.Money(number, DOLLARS));
  }

  /** EB08: a fraction. Above 1 it can only be meant as a percentage. */
  public Optional<BigDecimal> percent(Optional<String> text) {
    return number(text, "a percentage")
        .map(
            number -> {
              if (number.compareTo(BigDecimal.ONE) > 0) {
                warnings.add(wholePercent(number));
                return number;
              }
              return number.movePointRight(2);
            })
        .filter(percent -> percent.compareTo(HUNDRED) <= 0);
  }

  private static String wholePercent(BigDecimal number) {
    return number.compareTo(HUNDRED) > 0
        ? "a share of more than the whole is no share"
        : "share sent as "
            + number.toPlainString()
            + ", non-conformant: a value above 1 is a whole percent";
  }

  /** EB09 and EB10, or their likes. */
  public Optional<Measure.Count> quantity(Optional<String> unit, Optional<String> text) {
    Optional<String> words = unit.map(UNITS::get);
    Optional<BigDecimal> number = number(text, "a quantity");
    if (number.isPresent() && unit.isPresent() && words.isEmpty()) {
      warnIfLost("EB09", unit, words);
      return Optional.empty();
    }
    return number.map(each -> new Measure.Count(each, words.orElse("units")));
  }

  /** EB11. */
  public Optional<Requirement> authorization(Optional<String> code) {
    Optional<Requirement> requirement =
        code.flatMap(
            each ->
                switch (each) {
                  case "Y" -> Optional.of(Requirement.REQUIRED);
                  case "N" -> Optional.of(Requirement.NOT_REQUIRED);
                  case "U" -> Optional.of(Requirement.PAYER_DOES_NOT_KNOW);
                  default -> Optional.empty();
                });
    warnIfLost("EB11", code, requirement);
    return requirement;
  }

  /** EB12. */
  public Network network(Optional<String> code) {
    return switch (code.orElse("U")) {
      case "Y" -> Network.IN;
      case "N" -> Network.OUT;
      case "W" -> Network.BOTH;
      case "U" -> Network.UNSPECIFIED;
      default -> {
        warnings.unknownCode("EB12", code.orElse(""));
        yield Network.UNSPECIFIED;
      }
    };
  }

  /** A number that is not negative. */
  public Optional<BigDecimal> number(Optional<String> text, String what) {
    Optional<String> written =
        text.map(each -> each.strip().replaceFirst("^\\$", "").replace(",", ""))
            .filter(each -> !each.isEmpty());
    Optional<BigDecimal> number =
        written
            .filter(each -> each.matches("\\d{0,15}(\\.\\d{0,8})?") && !each.equals("."))
            .map(BigDecimal::new);
    if (written.isPresent() && number.isEmpty()) {
      warnings.add(what + " is no number");
    }
    return number;
  }

  private void warnIfLost(String where, Optional<String> code, Optional<?> known) {
    if (code.isPresent() && known.isEmpty()) {
      warnings.unknownCode(where, code.get());
    }
  }
}
