package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Level;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Deductibles, or out-of-pocket maximums: what is left of them by level, a network at a time. */
record SumSentences(SumWords sums, List<Accumulator> all) {
  SumSentences {
    all =
        all.stream()
            .sorted(Comparator.comparing(SumSentences::rank).thenComparing(Accumulator::toString))
            .toList();
  }

  /** The patient's own comes before the family's. */
  private static int rank(Accumulator sum) {
    return sum.level().map(Level::ordinal).toOptional().orElse(Level.values().length);
  }

  /** What is left for the plan as a whole; else for the service, in network before all. */
  Optional<String> brief(Scope scope) {
    Predicate<Accumulator> ofPlan = each -> each.services().includesPlan();
    return first(ofPlan.and(each -> each.tier().isEmpty()))
        .or(() -> first(ofPlan))
        .or(() -> first(each -> ofService(scope, each.services())));
  }

  /** What is left and what there is in all. */
  List<String> rest(Scope scope) {
    List<String> sentences = new ArrayList<>();
    Predicate<Accumulator> ofPlan = each -> each.services().includesPlan();
    Predicate<Accumulator> others =
        each -> !each.services().includesPlan() && scope.concerns(each.services());
    boolean parts = SumWords.haveParts(all);
    for (Network network : NetworkWords.ORDER) {
      for (Predicate<Accumulator> some :
          List.of(
              ofPlan.and(each -> each.tier().isEmpty()),
              ofPlan.and(each -> !each.tier().isEmpty()),
              others)) {
        Predicate<Accumulator> here = some.and(each -> each.network() == network);
        add(network, here, each -> sums.left(each, parts), sentences);
        Predicate<Accumulator> more = here.and(each -> each.remaining().isKnown());
        add(network, more, each -> sums.total(each, parts), sentences);
        add(network, here, each -> sums.used(each, parts), sentences);
      }
    }
    return sentences;
  }

  /** Whether the service is free of the deductible, in the network that patients usually use. */
  Optional<String> doesNotApply(Scope scope, String service) {
    return all.stream()
        .filter(each -> each.network() != Network.OUT && isFree(scope, each))
        .map(each -> free(each, service))
        .findFirst();
  }

  /** The same for every network. */
  List<String> freeOf(Scope scope, String service) {
    return all.stream()
        .filter(each -> isFree(scope, each))
        .map(each -> free(each, service))
        .toList();
  }

  /** Whether the payer names a family's sum and no other. */
  boolean familyOnly() {
    List<Level> levels =
        all.stream()
            .filter(each -> each.services().includesPlan())
            .flatMap(each -> each.level().toOptional().stream())
            .distinct()
            .toList();
    return levels.equals(List.of(Level.FAMILY))
        && all.stream().allMatch(each -> each.level().isKnown());
  }

  private String free(Accumulator sum, String service) {
    return new NetworkWords(sums.words())
        .forService(
            service, sum.network(), List.of(sums.words().text(AnswerPhrase.DOES_NOT_APPLY)));
  }

  /** A deductible of zero for a service alone: it does not apply there, it is not met. */
  private static boolean isFree(Scope scope, Accumulator sum) {
    return ofService(scope, sum.services())
        && sum.total().toOptional().filter(it -> it.measure().number().signum() == 0).isPresent();
  }

  private static boolean ofService(Scope scope, Services services) {
    return !services.includesPlan() && scope.answers(services);
  }

  private Optional<String> first(Predicate<Accumulator> some) {
    boolean parts = SumWords.haveParts(all);
    for (Network network : NetworkWords.ORDER) {
      List<String> sentences = new ArrayList<>();
      add(
          network,
          some.and(each -> each.network() == network),
          each -> sums.left(each, parts),
          sentences);
      if (!sentences.isEmpty()) {
        sentences.clear();
        add(
            network,
            some.and(each -> NetworkWords.holdingFor(network).contains(each.network())),
            each -> sums.left(each, parts),
            sentences);
        return Optional.of(sentences.get(0));
      }
    }
    return Optional.empty();
  }

  private void add(
      Network network,
      Predicate<Accumulator> some,
      Function<Accumulator, Optional<String>> fact,
      List<String> sentences) {
    List<String> facts =
        all.stream().filter(some).flatMap(each -> fact.apply(each).stream()).distinct().toList();
    if (!facts.isEmpty()) {
      sentences.add(new NetworkWords(sums.words()).forPlan(network, facts));
    }
  }
}
