package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coinsurance;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Exclusion;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a service costs: every copay with its label, shares, and what is not covered. */
record CostSentences(Words words, ServiceWords names, PayersText texts, Benefits benefits) {
  /** The cost of what was asked about, else of the plan as a whole. */
  Optional<String> brief(Scope scope, String service) {
    return notCovered(scope, service)
        .or(() -> first(service, scope::answers, false))
        .or(() -> first(service, scope::hasPart, true))
        .or(() -> first(names.name(Services.PLAN), Services::includesPlan, false));
  }

  /** Everything that concerns the question. */
  List<String> rest(Scope scope) {
    List<String> all = new ArrayList<>();
    for (Services each : subjects(scope)) {
      boolean answers = scope.answers(each);
      String service = answers ? names.name(scope.code()) : names.of(each);
      Predicate<Services> rows = answers ? scope::answers : each::equals;
      for (Network network : NetworkWords.ORDER) {
        sentence(service, network, rows, false).ifPresent(all::add);
      }
    }
    all.addAll(exclusions(scope));
    benefits.copayMaximums().stream()
        .filter(each -> scope.concerns(each.services()))
        .map(
            each ->
                networks()
                    .forService(
                        names.of(each.services()),
                        each.network(),
                        List.of(
                            words.text(
                                AnswerPhrase.COPAY_MAXIMUM,
                                "amount",
                                measures().of(each.amount(), each.per())))))
        .forEach(all::add);
    return all.stream().distinct().toList();
  }

  /** All that costs are stated for, each once. */
  private Set<Services> subjects(Scope scope) {
    Set<Services> subjects = new LinkedHashSet<>();
    Stream.of(
            benefits.copays().stream().map(Copay::services),
            benefits.coinsurance().stream().map(Coinsurance::services),
            benefits.planPays().stream().map(Coinsurance::services))
        .flatMap(each -> each)
        .filter(scope::concerns)
        .forEach(subjects::add);
    return subjects;
  }

  private Optional<String> notCovered(Scope scope, String service) {
    return benefits.exclusions().stream()
        .filter(each -> each.isPlain() && scope.answers(each.services()))
        .map(each -> exclusion(each, service))
        .findFirst();
  }

  private List<String> exclusions(Scope scope) {
    return benefits.exclusions().stream()
        .filter(each -> scope.concerns(each.services()))
        .map(
            each ->
                exclusion(
                    each,
                    scope.answers(each.services())
                        ? names.name(scope.code())
                        : names.of(each.services())))
        .toList();
  }

  private String exclusion(Exclusion exclusion, String service) {
    AnswerPhrase phrase =
        exclusion.texts().isEmpty() ? AnswerPhrase.NOT_COVERED : AnswerPhrase.NOT_COVERED_PARTLY;
    return networks()
        .forPlan(exclusion.network(), List.of(words.text(phrase, "service", service)));
  }

  /** The first network of which something is stated, what is in network before all. */
  private Optional<String> first(String service, Predicate<Services> rows, boolean named) {
    return NetworkWords.ORDER.stream()
        .flatMap(network -> sentence(service, network, rows, named).stream())
        .findFirst();
  }

  private Optional<String> sentence(
      String service, Network network, Predicate<Services> rows, boolean named) {
    List<Copay> copays =
        benefits.copays().stream()
            .filter(each -> each.network() == network && rows.test(each.services()))
            .toList();
    List<String> facts = new ArrayList<>();
    copays(copays, named).ifPresent(facts::add);
    shares(benefits.coinsurance(), network, rows, named)
        .map(all -> words.text(AnswerPhrase.COINSURANCE, "shares", all))
        .ifPresent(facts::add);
    if (!named) {
      shares(benefits.planPays(), network, rows, false)
          .map(all -> words.text(AnswerPhrase.PLAN_PAYS, "shares", all))
          .ifPresent(facts::add);
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(networks().forService(service, network, facts));
  }

  private Optional<String> copays(List<Copay> copays, boolean named) {
    List<String> items = copays.stream().map(each -> copay(each, named)).distinct().toList();
    if (items.size() > 1) {
      return Optional.of(words.text(AnswerPhrase.COPAYS, "copays", words.all(items)));
    }
    return copays.stream()
        .findFirst()
        .map(
            only ->
                only.amount().number().signum() == 0 && only.label().isEmpty() && !named
                    ? words.text(AnswerPhrase.NO_COPAY)
                    : words.text(AnswerPhrase.COPAY, "copay", items.get(0)));
  }

  private String copay(Copay copay, boolean named) {
    return labelled(
        measures().of(copay.amount(), copay.per()), copay.services(), copay.label(), named);
  }

  private Optional<String> shares(
      List<Coinsurance> all, Network network, Predicate<Services> rows, boolean named) {
    List<String> shares =
        all.stream()
            .filter(each -> each.network() == network && rows.test(each.services()))
            .map(
                each ->
                    labelled(
                        measures().percent(each.percent()), each.services(), each.label(), named))
            .distinct()
            .toList();
    return shares.isEmpty() ? Optional.empty() : Optional.of(words.all(shares));
  }

  private String labelled(String what, Services services, List<String> label, boolean named) {
    List<String> labels = new ArrayList<>();
    if (named) {
      labels.add(names.of(services));
    }
    texts.label(label).ifPresent(labels::add);
    return labels.isEmpty()
        ? what
        : words.text(
            AnswerPhrase.LABELLED, "what", what, "label", String.join(", ", labels));
  }

  private MeasureWords measures() {
    return new MeasureWords(words);
  }

  private NetworkWords networks() {
    return new NetworkWords(words);
  }
}
