package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.answer.Authorization;
import dev.voiceline.core.eligibility.answer.Authorization.Requirement;
import dev.voiceline.core.eligibility.answer.Network;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.language.AnswerPhrase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Approval in advance. Where rows differ the stricter is told, and that it depends. */
record AuthorizationSentences(Words words, ServiceWords names, List<Authorization> all) {
  /** What is told of the question for the network that a patient usually uses. */
  Optional<Facts> brief(Scope scope, String service) {
    List<Authorization> rows =
        all.stream()
            .filter(each -> scope.answers(each.services()) && each.network() != Network.OUT)
            .toList();
    return rows.isEmpty()
        ? planWide(scope)
        : Optional.of(facts(service, network(rows), requirements(rows)));
  }

  /** Everything about the question, and of other services where the plan was asked about. */
  List<String> rest(Scope scope) {
    Map<Subject, List<Authorization>> groups = new LinkedHashMap<>();
    for (Network network : NetworkWords.ORDER) {
      all.stream()
          .filter(each -> each.network() == network && scope.concerns(each.services()))
          .forEach(
              each ->
                  groups
                      .computeIfAbsent(
                          new Subject(subject(scope, each.services()), network),
                          key -> new ArrayList<>())
                      .add(each));
    }
    return groups.entrySet().stream()
        .map(
            each ->
                facts(
                        each.getKey().service(),
                        each.getKey().network(),
                        requirements(each.getValue()))
                    .sentence(words))
        .toList();
  }

  private record Subject(String service, Network network) {}

  private String subject(Scope scope, Services services) {
    return scope.answers(services) ? names.answering(scope) : names.of(services);
  }

  /** What holds for the plan as a whole may hold for the service, but for a "no". */
  private Optional<Facts> planWide(Scope scope) {
    List<Authorization> rows =
        all.stream()
            .filter(each -> each.services().includesPlan() && each.network() != Network.OUT)
            .filter(each -> each.requirement() != Requirement.NOT_REQUIRED)
            .toList();
    return rows.isEmpty() || scope.code().equals(Services.PLAN)
        ? Optional.empty()
        : Optional.of(facts(names.name(Services.PLAN), network(rows), requirements(rows)));
  }

  private static Network network(List<Authorization> rows) {
    List<Network> networks = rows.stream().map(Authorization::network).distinct().toList();
    return networks.size() == 1 ? networks.get(0) : Network.IN;
  }

  private static Set<Requirement> requirements(List<Authorization> rows) {
    Set<Requirement> said = EnumSet.noneOf(Requirement.class);
    rows.forEach(each -> said.add(each.requirement()));
    return said;
  }

  private Facts facts(String service, Network network, Set<Requirement> said) {
    List<String> facts = new ArrayList<>();
    boolean depends =
        said.contains(Requirement.REQUIRED) && said.contains(Requirement.NOT_REQUIRED);
    if (depends) {
      facts.add(words.text(AnswerPhrase.AUTH_DEPENDS));
    } else {
      said.stream()
          .filter(each -> each == Requirement.REQUIRED || each == Requirement.NOT_REQUIRED)
          .map(this::coded)
          .forEach(facts::add);
    }
    if (said.contains(Requirement.PAYER_DOES_NOT_KNOW)) {
      facts.add(words.text(AnswerPhrase.AUTH_PAYER_UNSURE));
    }
    if (said.contains(Requirement.TEXT_ONLY)) {
      facts.add(
          words.text(facts.isEmpty() ? AnswerPhrase.AUTH_IN_NOTES : AnswerPhrase.AUTH_NOTES_TOO));
    }
    boolean plain = facts.size() == 1 && !depends && coded(said);
    return new Facts(service, network, facts, plain);
  }

  private static boolean coded(Set<Requirement> said) {
    return said.contains(Requirement.REQUIRED) || said.contains(Requirement.NOT_REQUIRED);
  }

  private String coded(Requirement requirement) {
    return words.text(
        requirement == Requirement.REQUIRED
            ? AnswerPhrase.AUTH_REQUIRED
            : AnswerPhrase.AUTH_NOT_REQUIRED);
  }
}
