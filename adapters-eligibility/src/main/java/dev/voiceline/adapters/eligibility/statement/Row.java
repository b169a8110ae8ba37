package dev.voiceline.adapters.eligibility.statement;

import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Services;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One row of a statement: X12's EB with what belongs to it, and its likes.
 *
 * @param kindCode the code that the kind was read from
 * @param qualifier X12 EB06, which tells totals, what is used and what remains
 * @param percent 0 to 100
 */
public record Row(
    RowKind kind,
    String kindCode,
    Optional<Level> level,
    Services services,
    Optional<String> insuranceType,
    Optional<String> plan,
    Optional<String> qualifier,
    Optional<Measure.Money> amount,
    Optional<BigDecimal> percent,
    Optional<Measure.Count> quantity,
    Optional<Requirement> authorization,
    Network network,
    List<DateFact> dates,
    List<String> messages,
    List<Reference> references,
    List<Party> parties) {
  public Row {
    dates = List.copyOf(dates);
    messages = List.copyOf(messages);
    references = List.copyOf(references);
    parties = List.copyOf(parties);
  }

  /** What a row's figure is, of a sum that fills up. */
  public enum Role {
    TOTAL,
    USED,
    REMAINING,
    NEITHER
  }

  /** What this row's figure is. */
  public Role role() {
    return switch (qualifier.orElse("")) {
      case "24" -> Role.USED;
      case "29", "33" -> Role.REMAINING;
      case "30", "31", RowBuilder.UNKNOWN_QUALIFIER -> Role.NEITHER;
      default -> Role.TOTAL;
    };
  }

  /** The span of time that its qualifier names. */
  public Optional<Period> period() {
    return qualifier.flatMap(Period::ofCode);
  }

  /** Its figure: money, or else a number of units. */
  public Optional<Measure> measure() {
    return amount.<Measure>map(money -> money).or(() -> quantity);
  }
}
