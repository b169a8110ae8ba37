package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Dates;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.List;
import java.util.Optional;

/**
 * What is said of one sum that fills up. Figures that follow from others are marked.
 *
 * @param table what such sums are called by their level
 */
record SumWords(Words words, ServiceWords names, PayersText texts, AnswerPhrase table) {
  /**
   * What is left, or that it was not stated.
   *
   * @param parts whether the payer speaks of several parts of a plan
   */
  Optional<String> left(Accumulator sum, boolean parts) {
    String kind = kind(sum, parts);
    Optional<Figure> remaining = sum.remaining().toOptional();
    if (remaining.isPresent()) {
      return Optional.of(remaining(sum, remaining.get(), kind));
    }
    if (sum.unlimited()) {
      return Optional.of(words.text(AnswerPhrase.UNLIMITED, "kind", kind));
    }
    return sum.total()
        .toOptional()
        .map(
            total ->
                words.text(
                    total.measure().number().signum() == 0
                        ? AnswerPhrase.TOTAL
                        : AnswerPhrase.LEFT_UNKNOWN,
                    "kind",
                    kind,
                    "amount",
                    measures().of(total.measure())));
  }

  /** The whole of it. */
  Optional<String> total(Accumulator sum, boolean parts) {
    return sum.total()
        .toOptional()
        .map(
            total ->
                words.text(
                    AnswerPhrase.TOTAL,
                    "kind",
                    kind(sum, parts),
                    "amount",
                    measures().of(total.measure(), sum.period())));
  }

  /** What is used of it. */
  Optional<String> used(Accumulator sum, boolean parts) {
    return sum.used()
        .toOptional()
        .map(
            used ->
                words.text(
                    AnswerPhrase.USED,
                    "kind",
                    kind(sum, parts),
                    "amount",
                    measures().of(used.measure())));
  }

  private String remaining(Accumulator sum, Figure left, String kind) {
    boolean calculated = left.origin() == Figure.Origin.DERIVED;
    if (left.measure().number().signum() > 0) {
      return words.text(
          calculated ? AnswerPhrase.LEFT_CALCULATED : AnswerPhrase.LEFT,
          "kind",
          kind,
          "amount",
          measures().of(left.measure()));
    }
    boolean met = table == AnswerPhrase.DEDUCTIBLES && sum.services().includesPlan();
    AnswerPhrase phrase =
        met
            ? (calculated ? AnswerPhrase.DEDUCTIBLE_MET_CALCULATED : AnswerPhrase.DEDUCTIBLE_MET)
            : (calculated ? AnswerPhrase.NOTHING_LEFT_CALCULATED : AnswerPhrase.NOTHING_LEFT);
    return words.text(phrase, "kind", kind);
  }

  private String kind(Accumulator sum, boolean parts) {
    String level = sum.level().map(Level::name).toOptional().orElse("ANY");
    String kind = words.named(table, level).orElse(level);
    if (parts) {
      kind =
          sum.insuranceType()
              .toOptional()
              .flatMap(type -> words.named(AnswerPhrase.INSURANCES, type))
              .map(part -> words.text(AnswerPhrase.KIND_OF, "kind", kind(level), "part", part))
              .orElse(kind);
    }
    if (!sum.services().includesPlan()) {
      kind = words.text(AnswerPhrase.KIND_FOR, "kind", kind, "services", names.of(sum.services()));
    }
    String named = sum.services().includesPlan() ? kind : dated(kind, sum.dates());
    return texts
        .label(sum.tier())
        .map(tier -> words.text(AnswerPhrase.LABELLED, "what", named, "label", tier))
        .orElse(named);
  }

  private String dated(String kind, Dates dates) {
    return dates
        .first()
        .toOptional()
        .flatMap(
            first ->
                dates
                    .last()
                    .toOptional()
                    .map(
                        last ->
                            words.text(
                                AnswerPhrase.KIND_DATED,
                                "kind",
                                kind,
                                "first",
                                words.figures().date(first),
                                "last",
                                words.figures().date(last))))
        .orElse(kind);
  }

  private String kind(String level) {
    return words.named(table, level).orElse(level);
  }

  private MeasureWords measures() {
    return new MeasureWords(words);
  }

  /** Whether several parts of a plan, such as Medicare's, are told apart. */
  static boolean haveParts(List<Accumulator> sums) {
    return sums.stream().map(Accumulator::insuranceType).distinct().count() > 1;
  }
}
