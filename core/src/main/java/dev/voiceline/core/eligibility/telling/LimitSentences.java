package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Accumulator;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a plan pays or allows at most. It is no deductible. */
record LimitSentences(Words words, ServiceWords names, PayersText texts, List<Accumulator> all) {
  /** The most that the plan pays for what was asked about, if that is money. */
  Optional<String> brief(Scope scope) {
    return all.stream()
        .filter(each -> scope.answers(each.services()) && !scope.asksForPlan() && isMoney(each))
        .flatMap(each -> sentence(scope, each).stream())
        .findFirst();
  }

  /** Everything that concerns the question. */
  List<String> rest(Scope scope) {
    return all.stream()
        .filter(each -> scope.concerns(each.services()))
        .flatMap(each -> sentence(scope, each).stream())
        .distinct()
        .toList();
  }

  private Optional<String> sentence(Scope scope, Accumulator limit) {
    List<String> facts = new ArrayList<>();
    if (limit.unlimited()) {
      facts.add(words.text(AnswerPhrase.NO_LIMIT));
    }
    limit
        .total()
        .toOptional()
        .map(Figure::measure)
        .map(
            total ->
                words.text(
                    total instanceof Measure.Money
                        ? AnswerPhrase.LIMIT_MONEY
                        : AnswerPhrase.LIMIT_COUNT,
                    "amount",
                    measures().of(total, limit.period())))
        .ifPresent(facts::add);
    limit.remaining().toOptional().map(this::left).ifPresent(facts::add);
    limit
        .used()
        .toOptional()
        .map(used -> words.text(AnswerPhrase.LIMIT_USED, "amount", measures().of(used.measure())))
        .ifPresent(facts::add);
    String named =
        scope.answers(limit.services()) ? names.answering(scope) : names.of(limit.services());
    String service =
        texts
            .label(limit.tier())
            .map(label -> words.text(AnswerPhrase.LABELLED, "what", named, "label", label))
            .orElse(named);
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new NetworkWords(words).forService(service, limit.network(), facts));
  }

  private String left(Figure left) {
    return words.text(
        left.origin() == Figure.Origin.DERIVED
            ? AnswerPhrase.LIMIT_LEFT_CALCULATED
            : AnswerPhrase.LIMIT_LEFT,
        "amount",
        measures().of(left.measure()));
  }

  private static boolean isMoney(Accumulator limit) {
    return Stream.of(limit.total(), limit.remaining())
        .flatMap(each -> each.toOptional().stream())
        .anyMatch(each -> each.measure() instanceof Measure.Money);
  }

  private MeasureWords measures() {
    return new MeasureWords(words);
  }
}
