package dev.voiceline.adapters.eligibility.explain;

import com.google.gson.JsonObject;
import dev.voiceline.core.eligibility.answer.Benefits;
import dev.voiceline.core.eligibility.answer.Contact;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.Figure;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.OtherPayer;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Plan;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import dev.voiceline.core.eligibility.answer.Standing;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.eligibility.service.ServiceSought;
import dev.voiceline.core.eligibility.service.ServiceTypes;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import dev.voiceline.core.privacy.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Coverage as JSON. The values are those of the person's own answer, in clear. */
final class CoverageFacts {
  private final Source source;

  CoverageFacts(Source source) {
    this.source = source;
  }

  void putInto(Facts facts, Coverage coverage, Optional<ServiceSought> asked) {
    Plan plan = coverage.plan();
    facts
        .putOrNull("plan", plan.name().toOptional())
        .putIfKnown("insuranceType", plan.insuranceType().toOptional())
        .putOrNull("planBegin", plan.dates().first().toOptional())
        .putOrNull("planEnd", plan.dates().last().toOptional())
        .putIfKnown("benefitBegin", plan.benefitDates().first().toOptional())
        .putIfKnown("benefitEnd", plan.benefitDates().last().toOptional())
        .putIfKnown("premiumPaidTo", plan.premiumPaidTo().toOptional())
        .put("person", person(coverage.person()));
    standings(facts, coverage.standings());
    asked.ifPresent(choice -> service(facts, choice, coverage));
    new CostFacts(source).putInto(facts, coverage.benefits());
    facts
        .putOrNull(
            "effectiveRemaining", coverage.effectiveRemaining().map(Measure::number).toOptional())
        .putIfKnown("pcp", coverage.primaryCare().toOptional())
        .putIfAny("contact", coverage.contacts(), CoverageFacts::contact)
        .putIfAny("otherPayers", coverage.otherPayers(), CoverageFacts::payer)
        .put("rejects", coverage.rejections(), AnswerFacts::rejection);
    currency(coverage.benefits()).ifPresent(code -> facts.put("currency", code));
  }

  static JsonObject person(Person person) {
    return new Facts()
        .put("role", person.role() == Person.Role.SUBSCRIBER ? "subscriber" : "dependent")
        .putIfKnown("memberId", clear(person.memberId(), MemberId::reveal))
        .putIfKnown("dob", clear(person.born(), BirthDate::reveal))
        .putIfKnown("firstName", clear(person.firstName(), PersonName::reveal))
        .putIfKnown("lastName", clear(person.lastName(), PersonName::reveal))
        .putIfKnown("relationship", person.relationship().toOptional())
        .putIfKnown("subscriberMemberId", clear(person.subscriberMemberId(), MemberId::reveal))
        .object();
  }

  private static <T> Optional<Object> clear(
      Stated<T> identifier, BiFunction<T, Purpose, Object> reveal) {
    return identifier.toOptional().map(value -> reveal.apply(value, Purpose.READ_BACK));
  }

  private static void service(Facts facts, ServiceSought choice, Coverage coverage) {
    String answering = choice.answeredBy(coverage);
    facts.putIfKnown("activeForAsked", choice.active(coverage));
    Facts service =
        new Facts()
            .put("asked", choice.asked())
            .put("serviceType", answering)
            .putIfKnown("name", ServiceTypes.name(answering));
    if (choice.kind() == ServiceSought.Kind.MEDICATION) {
      service.put("answers", "pharmacy benefit only, not this medication");
    }
    facts.put("service", service.object());
  }

  private static void standings(Facts facts, List<Standing> standings) {
    facts
        .putIfAny(
            "activeServices",
            standings.stream()
                .filter(each -> each.status().isActive() && !each.services().isWholePlan())
                .flatMap(each -> each.services().codes().stream())
                .distinct()
                .toList())
        .putIfAny(
            "inactiveServices",
            standings.stream()
                .filter(each -> !each.status().isActive() && !each.services().includesPlan())
                .toList(),
            each ->
                new Facts()
                    .putIfAny("serviceTypes", each.services().codes())
                    .putOrNull("end", each.dates().last().toOptional())
                    .object())
        .putIfAny(
            "inactivePeriods",
            standings.stream()
                .filter(each -> !each.status().isActive() && each.dates().isRange())
                .flatMap(each -> DateWords.span(each.dates()).stream())
                .toList())
        .putIfAny(
            "parts",
            standings.stream()
                .filter(each -> each.status().isActive() && each.services().includesPlan())
                .filter(each -> each.insuranceType().isKnown() && each.dates().first().isKnown())
                .filter(each -> !each.plan().isKnown())
                .toList(),
            CoverageFacts::part);
  }

  private static JsonObject part(Standing standing) {
    return new Facts()
        .putIfKnown("insuranceType", standing.insuranceType().toOptional())
        .putIfKnown("begin", standing.dates().first().toOptional())
        .putIfKnown("end", standing.dates().last().toOptional())
        .object();
  }

  private static JsonObject contact(Contact contact) {
    return new Facts()
        .putIfAny("serviceTypes", contact.services().codes())
        .putOrNull("name", contact.name().toOptional())
        .putOrNull("phone", contact.phone().toOptional())
        .object();
  }

  private static JsonObject payer(OtherPayer payer) {
    return new Facts()
        .putIfKnown("name", payer.name().toOptional())
        .putIfKnown("insuranceType", payer.insuranceType().toOptional())
        .putIfKnown("policy", payer.policy().toOptional())
        .putIfAny("serviceTypes", payer.services().codes())
        .putIfKnown("begin", payer.dates().first().toOptional())
        .putIfKnown("end", payer.dates().last().toOptional())
        .putIfKnown("phone", payer.phone().toOptional())
        .object();
  }

  /** The one currency of all sums, when there are any. */
  private static Optional<String> currency(Benefits benefits) {
    List<String> codes =
        Stream.of(benefits.deductibles(), benefits.outOfPocket(), benefits.limits())
            .flatMap(List::stream)
            .flatMap(
                sum ->
                    Stream.of(sum.total(), sum.used(), sum.remaining())
                        .flatMap(each -> each.toOptional().stream()))
            .map(Figure::measure)
            .flatMap(
                each ->
                    each instanceof Measure.Money money
                        ? Stream.of(money.currency().getCurrencyCode())
                        : Stream.<String>empty())
            .distinct()
            .toList();
    return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
  }
}
