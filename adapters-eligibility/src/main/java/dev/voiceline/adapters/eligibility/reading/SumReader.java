package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.DateFact;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.Row.Role;
import dev.voiceline.adapters.eligibility.statement.RowKind;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.Stated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums that fill up. Totals, what is used and what remains come in rows of their own: those for the
 * same people, network and services belong together. Where a payer gives several of a kind, its own
 * words and spans tell which; what cannot be told apart is kept apart, never chosen from.
 */
final class SumReader {
  private static final String NO_LIMIT = "9{5,}(\\.9+)?";

  private final Warnings warnings;

  SumReader(Warnings warnings) {
    this.warnings = warnings;
  }

  /**
   * The sums of that kind.
   *
   * @param bare whether a row without a figure tells that there is such a sum
   */
  List<Accumulator> read(List<Row> rows, RowKind kind, boolean bare) {
    Map<Key, List<Row>> groups = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.kind() == kind && row.role() != Role.NEITHER)
        .filter(row -> bare || row.measure().isPresent())
        .distinct()
        .forEach(row -> groups.computeIfAbsent(Key.of(row), key -> new ArrayList<>()).add(row));
    List<Accumulator> sums = new ArrayList<>();
    groups.values().forEach(group -> sums.addAll(sums(group)));
    return sums;
  }

  /** What has no limit, by rows that say just that. */
  static List<Accumulator> unlimited(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.kind() == RowKind.UNLIMITED)
        .map(
            row ->
                new Accumulator(
                    Stated.of(row.level()),
                    row.network(),
                    row.services(),
                    Stated.of(row.insuranceType()),
                    Stated.of(row.period()),
                    DateReader.span(row.dates()),
                    Stated.notStated(),
                    Stated.notStated(),
                    Stated.notStated(),
                    true,
                    row.messages()))
        .distinct()
        .toList();
  }

  private List<Accumulator> sums(List<Row> group) {
    if (isOne(group)) {
      return List.of(sum(group, DateReader.span(dates(group)), List.of()));
    }
    Map<Tier, List<Row>> tiers = new LinkedHashMap<>();
    group.forEach(row -> tiers.computeIfAbsent(Tier.of(row), key -> new ArrayList<>()).add(row));
    List<Accumulator> sums = new ArrayList<>();
    tiers.forEach(
        (tier, rows) -> {
          if (isOne(rows)) {
            sums.add(sum(rows, tier.span(), tier.words()));
          } else {
            warnings.add("several figures of the same kind cannot be told apart: all are given");
            rows.forEach(row -> sums.add(sum(List.of(row), tier.span(), tier.words())));
          }
        });
    return sums;
  }

  /** Whether each role is filled by one row at most. */
  private static boolean isOne(List<Row> rows) {
    return Arrays.stream(Role.values())
        .allMatch(
            role ->
                rows.stream().filter(row -> row.role() == role).map(Value::of).distinct().count()
                    <= 1);
  }

  private static Accumulator sum(List<Row> rows, Dates span, List<String> tier) {
    Row any = rows.get(0);
    Stated<Period> period =
        Stated.of(rows.stream().flatMap(row -> row.period().stream()).findFirst());
    boolean unlimited = rows.stream().anyMatch(SumReader::hasNoLimit);
    return new Accumulator(
            Stated.of(any.level()),
            any.network(),
            any.services(),
            Stated.of(any.insuranceType()),
            period,
            span,
            unlimited ? Stated.notStated() : figure(rows, Role.TOTAL),
            figure(rows, Role.USED),
            unlimited ? Stated.notStated() : figure(rows, Role.REMAINING),
            unlimited,
            tier)
        .completed();
  }

  private static Stated<Figure> figure(List<Row> rows, Role role) {
    return Stated.of(
        rows.stream()
            .filter(row -> row.role() == role)
            .flatMap(row -> row.measure().stream())
            .map(Figure::stated)
            .findFirst());
  }

  /** Payers write nines for "no limit". */
  private static boolean hasNoLimit(Row row) {
    return row.role() == Role.TOTAL
        && row.amount()
            .filter(money -> money.number().toPlainString().matches(NO_LIMIT))
            .isPresent();
  }

  private static List<DateFact> dates(List<Row> rows) {
    return rows.stream().flatMap(row -> row.dates().stream()).toList();
  }

  /** What totals and remainders have in common. */
  private record Key(
      Optional<Level> level,
      Network network,
      Services services,
      Optional<String> insuranceType,
      String unit) {
    static Key of(Row row) {
      return new Key(
          row.level(),
          row.network(),
          row.services().isWholePlan() ? Services.NONE : row.services(),
          row.insuranceType(),
          row.measure().map(Key::unit).orElse("money"));
    }

    private static String unit(Measure measure) {
      return measure instanceof Measure.Count count ? count.unit() : "money";
    }
  }

  /** What keeps several of a kind apart. */
  private record Tier(Dates span, List<String> words) {
    static Tier of(Row row) {
      List<String> words = new ArrayList<>();
      row.plan().ifPresent(words::add);
      words.addAll(row.messages());
      return new Tier(DateReader.span(row.dates()), List.copyOf(words));
    }
  }

  /** What makes two rows of one role different. */
  private record Value(
      Optional<Measure> measure, Optional<Period> period, Optional<String> plan, Dates span) {
    static Value of(Row row) {
      return new Value(row.measure(), row.period(), row.plan(), DateReader.span(row.dates()));
    }
  }
}
