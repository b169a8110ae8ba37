package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Stated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to know of the costs in an answer. */
final class CostNotes {
  private CostNotes() {}

  static List<String> of(Source source, Benefits benefits) {
    List<String> notes = new ArrayList<>();
    if (oneLevelIsMet(benefits.deductibles())) {
      notes.add("either level at zero satisfies an embedded deductible; state both");
    }
    if (!benefits.planPays().isEmpty() && source != Source.FHIR) {
      notes.add(
          "EB D with EB08="
              + benefits.planPays().stream()
                  .map(each -> each.percent().movePointLeft(2).stripTrailingZeros())
                  .map(BigDecimal::toPlainString)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + " is what the plan pays, the reverse of coinsurance (EB A)");
    }
    if (source == Source.FHIR && !benefits.limits().isEmpty()) {
      notes.add("benefit type \"benefit\" is a ceiling, not a deductible");
    }
    if (isDerived(benefits)) {
      notes.add(
          source == Source.FHIR
              ? "remaining = allowed minus used"
              : "remaining = total minus used, where the payer does not say it");
    }
    ambiguous(benefits.copays()).forEach(notes::add);
    return notes;
  }

  private static boolean oneLevelIsMet(List<Accumulator> deductibles) {
    return deductibles.stream()
        .anyMatch(
            one ->
                one.level().equals(Stated.known(Level.INDIVIDUAL))
                    && deductibles.stream()
                        .filter(other -> other.level().equals(Stated.known(Level.FAMILY)))
                        .filter(other -> other.network() == one.network())
                        .filter(other -> other.services().equals(one.services()))
                        .anyMatch(other -> isMet(one) != isMet(other)));
  }

  private static boolean isMet(Accumulator sum) {
    return sum.remaining()
        .toOptional()
        .filter(figure -> figure.measure().number().signum() == 0)
        .isPresent();
  }

  private static boolean isDerived(Benefits benefits) {
    return Stream.of(benefits.deductibles(), benefits.outOfPocket(), benefits.limits())
        .flatMap(List::stream)
        .flatMap(sum -> sum.remaining().toOptional().stream())
        .anyMatch(figure -> figure.origin() == Figure.Origin.DERIVED);
  }

  private static List<String> ambiguous(List<Copay> copays) {
    Map<Object, Set<BigDecimal>> figures = new LinkedHashMap<>();
    copays.stream()
        .filter(copay -> copay.label().isEmpty())
        .forEach(
            copay ->
                figures
                    .computeIfAbsent(
                        List.of(copay.services(), copay.network(), copay.level(), copay.per()),
                        key -> new TreeSet<>())
                    .add(number(copay.amount())));
    return figures.values().stream()
        .filter(different -> different.size() > 1)
        .map(
            different ->
                Numerals.words(different.size())
                    + " different figures with no note: give "
                    + (different.size() == 2 ? "both" : "all")
                    + ", do not choose")
        .distinct()
        .toList();
  }

  private static BigDecimal number(Measure measure) {
    return measure.number();
  }
}
