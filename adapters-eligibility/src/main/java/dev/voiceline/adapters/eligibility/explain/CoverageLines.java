package dev.voiceline.adapters.eligibility.explain;

import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Contact;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.OtherPayer;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Plan;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.privacy.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Coverage in lines. */
final class CoverageLines {
  private final Lines lines;
  private final Optional<ServiceSought> asked;

  CoverageLines(Lines lines, Optional<ServiceSought> asked) {
    this.lines = lines;
    this.asked = asked;
  }

  void add(Coverage coverage) {
    Plan plan = coverage.plan();
    lines.about("Patient", person(coverage.person()));
    lines.about("Plan", Optional.of(plan.name().toOptional().orElse("not stated")));
    lines.about("Plan dates", Optional.of(DateWords.span(plan.dates()).orElse("not stated")));
    lines.about("Benefit dates", DateWords.span(plan.benefitDates()));
    lines.about("Premium paid", plan.premiumPaidTo().map(day -> "to " + day).toOptional());
    lines.about(
        "Not active",
        coverage.standings().stream()
            .filter(each -> !each.status().isActive() && !each.services().includesPlan())
            .map(CoverageLines::inactive)
            .toList());
    asked.ifPresent(choice -> service(choice, coverage));
    Benefits benefits = coverage.benefits();
    stated("Deductible", benefits.deductibles(), CostWords::sum);
    stated("Out of pocket", benefits.outOfPocket(), CostWords::sum);
    stated("Copay", benefits.copays(), CostWords::copay);
    stated("Coinsurance", benefits.coinsurance(), CostWords::share);
    stated("Authorization", benefits.authorizations(), CostWords::authorization);
    lines.about("Limits", benefits.limits().stream().map(CostWords::sum).toList());
    lines.about("Plan pays", benefits.planPays().stream().map(CostWords::share).toList());
    lines.about("Not covered", benefits.exclusions().stream().map(CostWords::exclusion).toList());
    lines.about("Referral", benefits.referrals());
    lines.about(
        "Spend-down",
        benefits.spendDowns().stream()
            .map(
                each ->
                    CostWords.measure(each.amount())
                        + each.period()
                            .map(period -> " per " + period.words())
                            .toOptional()
                            .orElse(""))
            .toList());
    lines.about("Primary care", coverage.primaryCare().toOptional());
    lines.about("Contact", coverage.contacts().stream().map(CoverageLines::contact).toList());
    lines.about("Other payer", coverage.otherPayers().stream().map(CoverageLines::payer).toList());
    lines.about("Plan's words", coverage.notes());
    lines.about("Refused", coverage.rejections().stream().map(AnswerLines::rejection).toList());
  }

  private <T> void stated(String subject, List<T> facts, Function<T, String> words) {
    lines.about(
        subject, facts.isEmpty() ? List.of("not stated") : facts.stream().map(words).toList());
  }

  private void service(ServiceSought choice, Coverage coverage) {
    String answering = choice.answeredBy(coverage);
    String words = choice.asked() + ": the plan answers for " + CostWords.service(answering);
    lines.about("Asked about", Optional.of(words));
    choice
        .active(coverage)
        .ifPresent(
            active -> lines.about("", Optional.of(active ? "active for it" : "not active for it")));
    if (choice.kind() == ServiceSought.Kind.MEDICATION) {
      lines.about(
          "",
          Optional.of(
              "whether the plan covers this very medication is known to its pharmacy manager"
                  + " only"));
    }
  }

  private static Optional<String> person(Person person) {
    List<String> parts = new ArrayList<>();
    String name =
        Stream.of(person.firstName(), person.lastName())
            .flatMap(each -> each.toOptional().stream())
            .map(each -> each.reveal(Purpose.READ_BACK))
            .collect(Collectors.joining(" "));
    if (!name.isEmpty()) {
      parts.add(name);
    }
    person
        .born()
        .toOptional()
        .ifPresent(born -> parts.add("born " + born.reveal(Purpose.READ_BACK)));
    person
        .memberId()
        .toOptional()
        .ifPresent(id -> parts.add("member ID " + id.reveal(Purpose.READ_BACK)));
    person
        .subscriberMemberId()
        .toOptional()
        .ifPresent(id -> parts.add("subscriber's member ID " + id.reveal(Purpose.READ_BACK)));
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String role = person.role() == Person.Role.SUBSCRIBER ? "subscriber" : "dependent";
    parts.add(role + person.relationship().map(word -> " (" + word + ")").toOptional().orElse(""));
    return Optional.of(String.join(", ", parts));
  }

  private static String inactive(Standing standing) {
    return CostWords.services(standing.services()).orElse("")
        + DateWords.span(standing.dates()).map(span -> ", " + span).orElse("");
  }

  private static String contact(Contact contact) {
    return join(
        Stream.of(
            contact.name().toOptional(),
            contact.phone().toOptional(),
            CostWords.services(contact.services()).map(services -> "for " + services)));
  }

  private static String payer(OtherPayer payer) {
    return join(
        Stream.of(
            Optional.of(payer.name().toOptional().orElse("name not stated")),
            payer.insuranceType().map(type -> "insurance type " + type).toOptional(),
            payer.policy().map(number -> "policy " + number).toOptional(),
            CostWords.services(payer.services()).map(services -> "for " + services),
            DateWords.span(payer.dates())));
  }

  private static String join(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(", "));
  }
}
