package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coinsurance;
import dev.voiceline.core.eligibility.answer.Copay;
import dev.voiceline.core.eligibility.answer.Exclusion;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a service costs: every copay with its label, shares, and what is not covered. */
record CostSentences(Words words, ServiceWords names, PayersText texts, Benefits benefits) {
  /** The order of a payer's rows means nothing. */
  private static final Comparator<Copay> LEAST_FIRST =
      Comparator.comparing((Copay each) -> each.amount().number())
          .thenComparing(each -> each.label().toString())
          .thenComparing(each -> each.services().codes().toString());

  private static final Comparator<Coinsurance> SMALLEST_FIRST =
      Comparator.comparing(Coinsurance::percent)
          .thenComparing(each -> each.label().toString())
          .thenComparing(each -> each.services().codes().toString());

  /** The cost of what was asked about, else of the plan as a whole. */
  Optional<Facts> brief(Scope scope, String service) {
    return first(service, scope::answers, false)
        .or(() -> first(service, scope::hasPart, true))
        .or(() -> first(names.name(Services.PLAN), Services::includesPlan, false));
  }

  /** The cost for which no network was stated, beside that for one. */
  Optional<Facts> more(Scope scope, String service) {
    Optional<Facts> told = first(service, scope::answers, false);
    return told.filter(it -> it.network() == Network.IN || it.network() == Network.BOTH)
        .flatMap(it -> facts(service, Network.UNSPECIFIED, scope::answers, false));
  }

  /** Everything that concerns the question. */
  List<String> rest(Scope scope) {
    List<String> all = new ArrayList<>();
    for (Network network : NetworkWords.ORDER) {
      facts(names.answering(scope), network, scope::hasPart, true)
          .map(it -> it.sentence(words))
          .ifPresent(all::add);
    }
    for (Services each : subjects(scope)) {
      boolean answers = scope.answers(each);
      String service = answers ? names.answering(scope) : names.of(each);
      Predicate<Services> rows = answers ? scope::answers : each::equals;
      for (Network network : NetworkWords.ORDER) {
        facts(service, network, rows, false).map(it -> it.sentence(words)).ifPresent(all::add);
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
        .filter(each -> !scope.hasPart(each))
        .forEach(subjects::add);
    return subjects;
  }

  /** That it is not covered at all. */
  Optional<String> notCovered(Scope scope, String service) {
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
                        ? names.answering(scope)
                        : names.of(each.services())))
        .toList();
  }

  private String exclusion(Exclusion exclusion, String service) {
    AnswerPhrase phrase =
        exclusion.texts().isEmpty() ? AnswerPhrase.NOT_COVERED : AnswerPhrase.NOT_COVERED_PARTLY;
    return networks().forPlan(exclusion.network(), List.of(words.text(phrase, "service", service)));
  }

  /** The first network of which something is stated, what is in network before all. */
  private Optional<Facts> first(String service, Predicate<Services> rows, boolean named) {
    return NetworkWords.ORDER.stream()
        .filter(network -> facts(service, network, rows, named).isPresent())
        .findFirst()
        .flatMap(network -> facts(service, network, NetworkWords.holdingFor(network), rows, named));
  }

  private Optional<Facts> facts(
      String service, Network network, Predicate<Services> rows, boolean named) {
    return facts(service, network, Set.of(network), rows, named);
  }

  private Optional<Facts> facts(
      String service,
      Network network,
      Set<Network> networks,
      Predicate<Services> rows,
      boolean named) {
    List<Copay> copays =
        benefits.copays().stream()
            .filter(each -> networks.contains(each.network()) && rows.test(each.services()))
            .sorted(LEAST_FIRST)
            .toList();
    List<String> facts = new ArrayList<>();
    copays(copays, named).ifPresent(facts::add);
    shares(benefits.coinsurance(), networks, rows, named)
        .map(all -> words.text(AnswerPhrase.COINSURANCE, "shares", all))
        .ifPresent(facts::add);
    if (!named) {
      shares(benefits.planPays(), networks, rows, false)
          .map(all -> words.text(AnswerPhrase.PLAN_PAYS, "shares", all))
          .ifPresent(facts::add);
    }
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Facts(service, network, facts, true));
  }

  private Optional<String> copays(List<Copay> copays, boolean named) {
    List<String> shared = shared(copays.stream().map(Copay::label).toList());
    List<String> items =
        copays.stream().map(each -> copay(each, shared, named)).distinct().toList();
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

  private String copay(Copay copay, List<String> shared, boolean named) {
    return labelled(
        measures().of(copay.amount(), copay.per()),
        copay.services(),
        without(copay.label(), shared),
        named);
  }

  /** Words that all of several have tell none from the others. */
  private static List<String> shared(List<List<String>> labels) {
    return labels.size() < 2
        ? List.of()
        : labels.get(0).stream()
            .filter(word -> labels.stream().allMatch(each -> each.contains(word)))
            .toList();
  }

  private static List<String> without(List<String> label, List<String> shared) {
    return label.stream().filter(word -> !shared.contains(word)).toList();
  }

  private Optional<String> shares(
      List<Coinsurance> all, Set<Network> networks, Predicate<Services> rows, boolean named) {
    List<Coinsurance> here =
        all.stream()
            .filter(each -> networks.contains(each.network()) && rows.test(each.services()))
            .sorted(SMALLEST_FIRST)
            .toList();
    List<String> shared = shared(here.stream().map(Coinsurance::label).toList());
    List<String> shares =
        here.stream()
            .map(
                each ->
                    labelled(
                        measures().percent(each.percent()),
                        each.services(),
                        without(each.label(), shared),
                        named))
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
        : words.text(AnswerPhrase.LABELLED, "what", what, "label", String.join(", ", labels));
  }

  private MeasureWords measures() {
    return new MeasureWords(words);
  }

  private NetworkWords networks() {
    return new NetworkWords(words);
  }
}
