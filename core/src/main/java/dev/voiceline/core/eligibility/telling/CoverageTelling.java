package dev.voiceline.core.eligibility.telling;

import dev.voiceline.core.eligibility.CallerRole;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.answer.SpendDown;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceSought.Kind;
import dev.voiceline.core.language.AnswerPhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a payer states of one person, told in the order: status, approval, cost, deductible. */
final class CoverageTelling {
  /** Beside the caveat. */
  private static final int MOST_AT_ONCE = 4;

  private final Words words;
  private final CallerRole role;
  private final Coverage coverage;
  private final Scope scope;
  private final ServiceWords names;
  private final StatusSentences status;
  private final AuthorizationSentences approvals;
  private final CostSentences costs;
  private final SumSentences deductibles;
  private final SumSentences outOfPocket;
  private final LimitSentences limits;
  private final PartySentences parties;
  private final PayersText texts;

  CoverageTelling(
      Words words, CallerRole role, LocalDate day, Coverage coverage, ServiceSought sought) {
    this.words = words;
    this.role = role;
    this.coverage = coverage;
    scope = Scope.of(sought, coverage);
    names = new ServiceWords(words);
    texts = new PayersText(coverage.person());
    status = new StatusSentences(words, names, coverage, day);
    approvals = new AuthorizationSentences(words, names, coverage.benefits().authorizations());
    costs = new CostSentences(words, names, texts, coverage.benefits());
    deductibles =
        new SumSentences(
            new SumWords(words, names, texts, AnswerPhrase.DEDUCTIBLES),
            coverage.benefits().deductibles());
    outOfPocket =
        new SumSentences(
            new SumWords(words, names, texts, AnswerPhrase.OUT_OF_POCKET),
            coverage.benefits().outOfPocket());
    limits = new LimitSentences(words, names, texts, coverage.benefits().limits());
    parties = new PartySentences(words, names, texts, coverage);
  }

  StatusSentences status() {
    return status;
  }

  /** Active, with all that follows from it. */
  Telling active() {
    return notActiveForService() ? serviceNotActive() : holding(status.active());
  }

  /** A status under which figures hold. */
  Telling holding(String first) {
    List<String> brief = new ArrayList<>(List.of(first));
    brief.addAll(terms());
    Optional<String> deductible = deductible();
    deductible.filter(each -> brief.size() < MOST_AT_ONCE).ifPresent(brief::add);
    brief.add(words.sentence(AnswerPhrase.NO_GUARANTEE));
    return telling(brief, Stream.concat(deductible.stream(), rest()));
  }

  /** A status under which figures promise nothing; they are told on request. */
  Telling doubtful(List<String> first) {
    List<String> brief = new ArrayList<>(first);
    brief.add(words.sentence(AnswerPhrase.ASK_FIRST));
    return telling(brief, rest());
  }

  /** Without a status only what the payer did state is told. */
  Telling withoutStatus() {
    List<String> brief = new ArrayList<>(List.of(words.sentence(AnswerPhrase.STATUS_UNKNOWN)));
    String service = service();
    sentence(approvals.brief(scope, service)).ifPresent(brief::add);
    sentence(costs.brief(scope, service)).ifPresent(brief::add);
    brief.add(words.sentence(AnswerPhrase.ASK_FIRST));
    return telling(brief, rest());
  }

  /** Not active: figures would mislead. */
  Telling notActive() {
    List<String> brief = new ArrayList<>(status.notActive());
    brief.add(words.sentence(AnswerPhrase.NEWER_CARD));
    return telling(brief, Stream.concat(status.plan(texts).stream(), others()));
  }

  private Telling serviceNotActive() {
    List<String> brief = new ArrayList<>(status.activeButNotFor(scope.code()));
    brief.add(words.sentence(AnswerPhrase.NO_GUARANTEE));
    return telling(brief, rest());
  }

  private boolean notActiveForService() {
    return !scope.asksForPlan()
        && scope.sought().active(coverage).filter(active -> !active).isPresent();
  }

  /** Approval in advance and cost. What the payer left open is said once. */
  private List<String> terms() {
    Optional<String> excluded = costs.notCovered(scope, answering());
    if (excluded.isPresent()) {
      return told(List.of(excluded));
    }
    String service = service();
    Optional<Facts> approval = approvals.brief(scope, service);
    Optional<Facts> cost = costs.brief(scope, service);
    if (scope.asksForPlan()) {
      return told(List.of(sentence(approval).or(this::approvalsUnknown), sentence(cost)));
    }
    if (scope.sought().kind() == Kind.MEDICATION) {
      List<String> benefit = List.of(words.sentence(AnswerPhrase.MEDICATION));
      return Stream.concat(benefit.stream(), medication(approval, cost).stream()).toList();
    }
    if (!scope.isAnswered()) {
      return told(
          List.of(
              refusal(),
              about(
                  refusal().isPresent()
                      ? AnswerPhrase.AUTH_AND_COST_UNKNOWN
                      : AnswerPhrase.SERVICE_UNSTATED,
                  sought()),
              sentence(approval),
              sentence(cost)));
    }
    if (approval.isEmpty() && cost.isEmpty()) {
      return told(
          List.of(
              parties
                  .elsewhere(scope, service)
                  .or(this::refusal)
                  .or(() -> about(AnswerPhrase.AUTH_AND_COST_UNKNOWN, service))));
    }
    List<String> terms =
        together(approval, cost)
            .orElseGet(
                () ->
                    told(
                        List.of(
                            sentence(approval).or(() -> about(AnswerPhrase.AUTH_UNKNOWN, service)),
                            sentence(cost)
                                .or(() -> about(AnswerPhrase.COST_UNKNOWN, answering())))));
    return Stream.concat(terms.stream(), sentence(costs.more(scope, answering())).stream())
        .toList();
  }

  private List<String> medication(Optional<Facts> approval, Optional<Facts> cost) {
    return together(approval, cost)
        .orElseGet(
            () ->
                told(
                    List.of(
                        sentence(approval),
                        sentence(cost).or(() -> about(AnswerPhrase.COST_UNKNOWN, answering())))));
  }

  private Optional<List<String>> together(Optional<Facts> approval, Optional<Facts> cost) {
    return approval
        .flatMap(one -> cost.flatMap(one::and))
        .map(both -> List.of(both.sentence(words)));
  }

  private Optional<String> sentence(Optional<Facts> facts) {
    return facts.map(each -> each.sentence(words));
  }

  private static List<String> told(List<Optional<String>> sentences) {
    return sentences.stream().flatMap(Optional::stream).toList();
  }

  private Optional<String> about(AnswerPhrase phrase, String service) {
    return Optional.of(words.sentence(phrase, "service", service));
  }

  private Optional<String> approvalsUnknown() {
    return coverage.benefits().authorizations().isEmpty()
        ? Optional.of(words.sentence(AnswerPhrase.AUTH_UNKNOWN_PLAN))
        : Optional.empty();
  }

  private Optional<String> refusal() {
    return new RejectionSentences(words, role).of(coverage.rejections()).stream().findFirst();
  }

  /** The deductible, or what stands in its place. */
  private Optional<String> deductible() {
    return deductibles
        .doesNotApply(scope, answering())
        .or(this::spendDown)
        .or(() -> deductibles.brief(scope))
        .or(() -> limits.brief(scope))
        .or(() -> Optional.of(words.sentence(AnswerPhrase.DEDUCTIBLE_UNKNOWN)));
  }

  private Optional<String> spendDown() {
    return coverage.benefits().spendDowns().stream().map(this::spendDown).findFirst();
  }

  private String spendDown(SpendDown spendDown) {
    Measure amount = spendDown.amount();
    return words.sentence(
        AnswerPhrase.SPEND_DOWN, "amount", new MeasureWords(words).of(amount, spendDown.period()));
  }

  private Stream<String> rest() {
    List<String> rest = new ArrayList<>(approvals.rest(scope));
    rest.addAll(costs.rest(scope));
    Optional<Facts> approval = approvals.brief(scope, answering());
    Optional<Facts> cost = costs.brief(scope, answering());
    if (together(approval, cost).isPresent()) {
      sentence(approval).ifPresent(rest::remove);
      sentence(cost).ifPresent(rest::remove);
    }
    rest.addAll(deductibles.freeOf(scope, answering()));
    coverage.benefits().spendDowns().stream().map(this::spendDown).forEach(rest::add);
    rest.addAll(deductibles.rest(scope));
    if (deductibles.familyOnly()) {
      rest.add(words.sentence(AnswerPhrase.FAMILY_ONLY));
    }
    rest.addAll(outOfPocket.rest(scope));
    rest.addAll(limits.rest(scope));
    if (!coverage.benefits().referrals().isEmpty()) {
      rest.add(words.sentence(AnswerPhrase.REFERRAL));
    }
    rest.addAll(status.plan(texts));
    rest.addAll(new RejectionSentences(words, role).of(coverage.rejections()));
    return Stream.concat(rest.stream(), others());
  }

  /** Who else is named, and for staff what the payer wrote. */
  private Stream<String> others() {
    Stream<String> all =
        Stream.concat(parties.contacts(scope).stream(), parties.primaryCare().stream());
    if (role != CallerRole.CLINIC) {
      return all;
    }
    return Stream.of(all, parties.otherPayers().stream(), parties.ownWords(labels()).stream())
        .flatMap(each -> each);
  }

  /** The payer's words that are told with the figures that they belong to. */
  private Set<String> labels() {
    Benefits benefits = coverage.benefits();
    Set<String> labels = new HashSet<>();
    Stream.of(
            benefits.copays().stream().map(each -> said(each.services(), each.label())),
            benefits.coinsurance().stream().map(each -> said(each.services(), each.label())),
            benefits.planPays().stream().map(each -> said(each.services(), each.label())),
            benefits.deductibles().stream().map(each -> said(each.services(), each.tier())),
            benefits.outOfPocket().stream().map(each -> said(each.services(), each.tier())),
            benefits.limits().stream().map(each -> said(each.services(), each.tier())))
        .flatMap(each -> each)
        .forEach(labels::addAll);
    return labels;
  }

  private List<String> said(Services services, List<String> label) {
    return scope.concerns(services) && texts.isWhole(label) ? label : List.of();
  }

  /** As it is called at its first mention: a category in its place is named as one. */
  private String service() {
    return scope.category()
        ? words.text(AnswerPhrase.CATEGORY, "category", names.category(scope.code()))
        : answering();
  }

  private String answering() {
    return names.answering(scope);
  }

  private String sought() {
    return names.sought(scope.sought());
  }

  private static Telling telling(List<String> brief, Stream<String> rest) {
    return new Telling(
        brief, rest.distinct().filter(sentence -> !brief.contains(sentence)).toList());
  }
}
